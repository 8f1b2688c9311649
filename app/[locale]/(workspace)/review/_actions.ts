"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { POST } from "@/app/api/v1/progress/[id]/decision/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";
import { requestPath } from "@/lib/i18n/request-path";
import { localePath } from "@/lib/i18n/routing";

/** A decided entry leaves the queue, so its own address says what became of it. */
export async function decideByForm(_state: Posted, form: FormData): Promise<Posted> {
  const posted = await postEntry(POST, form);
  if (!posted.sent) return posted;
  const here = `${await requestPath()}&decided=${String(posted.sent.body.decision)}`;
  return redirect(localePath(here, await getLocale()));
}
