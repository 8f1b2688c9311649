import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/account/form-state";
import { Failure } from "@/domain/failure";
import { isSameOrigin } from "./same-origin";

type Outcome = Pick<FormState, "done" | "secret">;
type Translate = Awaited<ReturnType<typeof getTranslations<"problem">>>;

/** A form's fields as text; what is empty counts as absent. */
export type Fields = Record<string, string | undefined>;

/**
 * Runs what a form asks for, if a page of this site sent it. A foreseen refusal comes back as errors by field, in the reader's
 * language, with everything typed but passwords and codes; anything else is thrown on, redirects among it.
 */
export async function answerForm(
  { attempt }: FormState,
  form: FormData,
  work: (fields: Fields) => Promise<Outcome>,
): Promise<FormState> {
  const typed = [...form.entries()].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const own = typed.filter(([name]) => !name.startsWith("$"));
  const values = Object.fromEntries(own.filter(([name]) => !/password|^code$/i.test(name)));
  const next = { attempt: attempt + 1, errors: [], values };
  try {
    if (!isSameOrigin({ headers: await headers() })) throw new Failure("forbidden", "same_origin");
    const fields = Object.fromEntries(own.filter(([, value]) => value !== ""));
    return { ...next, values: {}, ...(await work(fields)) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...next, errors: errorsOf(error, await getTranslations("problem")) };
  }
}

function errorsOf({ detail, fields, extra }: Failure, t: Translate): FormState["errors"] {
  if (fields.length > 0)
    return fields.map(({ field, reason, values }) => ({
      field: field.split(".").at(-1) ?? null,
      message: t(`fields.${reason}` as Parameters<Translate>[0], values),
    }));
  const seconds = extra.retryAfterSeconds ?? 1;
  return [{ field: null, message: t(`details.${detail}` as Parameters<Translate>[0], { seconds }) }];
}
