"use server";

import { getLocale } from "next-intl/server";
import { POST as approval } from "@/app/api/v1/export-jobs/[id]/approval/route";
import { POST as request } from "@/app/api/v1/export-jobs/route";
import { POST as cancellation } from "@/app/api/v1/jobs/[id]/cancellation/route";
import type { FormState } from "@/components/account/form-state";
import { postEntry } from "@/lib/api/post-entry";
import type { Handler } from "@/lib/api/route";
import { postedNames } from "@/lib/client/posted";
import { redirect } from "@/lib/i18n/navigation";

const path = "/exports";

/** Has a file made: `list` and `format` together are its name. */
export async function requestByForm(state: FormState, form: FormData): Promise<FormState> {
  const asked = new FormData();
  asked.set("file", `${form.get("list")}.${form.get("format")}`);
  asked.set("language", await getLocale());
  for (const name of ["country", "unpublished"]) {
    const value = String(form.get(name) ?? "");
    if (value) asked.set(name, value);
  }
  for (const [name, value] of form)
    if (name.startsWith("sent.") && typeof value === "string") asked.set(name, value);
  return answered(state, request, asked, form);
}

export const approveByForm = async (state: FormState, form: FormData): Promise<FormState> =>
  answered(state, approval, withId(form), form);

export const cancelByForm = async (state: FormState, form: FormData): Promise<FormState> =>
  answered(state, cancellation, withId(form), form);

function withId(form: FormData): FormData {
  const asked = new FormData();
  asked.set(postedNames.of, String(form.get("id") ?? ""));
  return asked;
}

/** Back to the list when it went well; else what is wrong, with everything chosen. */
async function answered(
  { attempt }: FormState,
  route: Handler,
  asked: FormData,
  form: FormData,
): Promise<FormState> {
  const { problem } = await postEntry(route, asked);
  if (!problem) return redirect({ href: path, locale: await getLocale() });
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const fields = problem.fields.map(({ field, message }) => ({
    field: field === "file" ? "format" : field,
    message,
  }));
  return {
    attempt: attempt + 1,
    errors: fields.length > 0 ? fields : [{ field: null, message: problem.detail }],
    values,
  };
}
