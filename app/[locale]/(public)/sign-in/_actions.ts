"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { FormState } from "@/components/account/form-state";
import { signInWithPassword } from "@/db/commands/sign-in-with-password";
import { getStore } from "@/db/store";
import { Failure } from "@/domain/failure";
import { fieldFailures } from "@/domain/input/field-failures";
import { SignIn } from "@/domain/input/user";
import { localePath } from "@/lib/i18n/routing";
import { pathAfterSignIn } from "@/lib/session/after-sign-in";
import { answerForm } from "@/lib/session/answer-form";
import { keepSession } from "@/lib/session/keep-session";
import { requestClient } from "@/lib/session/request-client";

export async function signIn(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async (fields) => {
    const from = requestClient(await headers());
    const parsed = SignIn.safeParse(fields, { reportInput: true });
    if (!parsed.success) throw new Failure("invalid", "invalid", fieldFailures(parsed.error));
    const opened = await signInWithPassword({ store: getStore() }, { ...parsed.data, ...from });
    await keepSession(opened);
    const locale = await getLocale();
    redirect(
      opened.mustChangePassword
        ? localePath("/account", locale)
        : pathAfterSignIn(fields.callbackUrl, null, locale),
    );
  });
}
