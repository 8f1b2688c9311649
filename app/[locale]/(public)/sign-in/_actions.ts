"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { FormState } from "@/components/account/form-state";
import { addressWith } from "@/components/ui/address";
import { signInWithCode } from "@/db/commands/sign-in-with-code";
import { signInWithPassword } from "@/db/commands/sign-in-with-password";
import { getStore } from "@/db/store";
import { Failure } from "@/domain/failure";
import { fieldFailures } from "@/domain/input/field-failures";
import { SignIn, SignInCode } from "@/domain/input/user";
import { readSecret } from "@/lib/env/secret";
import { localePath } from "@/lib/i18n/routing";
import { pathAfterSignIn } from "@/lib/session/after-sign-in";
import { answerForm } from "@/lib/session/answer-form";
import { keepSession } from "@/lib/session/keep-session";
import { requestClient } from "@/lib/session/request-client";
import { forgetSecondStep, keepSecondStep, readSecondStep } from "@/lib/session/second-step";

export async function signIn(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async (fields) => {
    const from = requestClient(await headers());
    const parsed = SignIn.safeParse(fields, { reportInput: true });
    if (!parsed.success) throw new Failure("invalid", "invalid", fieldFailures(parsed.error));
    const opened = await signInWithPassword({ store: getStore() }, { ...parsed.data, ...from });
    if (opened.needsCode) {
      await keepSecondStep(opened.userId);
      const { callbackUrl } = fields;
      redirect(localePath(addressWith("/sign-in/code", { callbackUrl }), await getLocale()));
    }
    return enter(opened, fields.callbackUrl);
  });
}

/** The second step: a code of the second factor, or a recovery code. */
export async function signInByCode(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async (fields) => {
    const userId = await readSecondStep();
    if (userId === null) throw new Failure("unauthenticated", "second_step_over");
    const parsed = SignInCode.safeParse(fields, { reportInput: true });
    if (!parsed.success) throw new Failure("invalid", "invalid", fieldFailures(parsed.error));
    const from = requestClient(await headers());
    const given = { ...parsed.data, ...from, userId, secret: readSecret() };
    const opened = await signInWithCode({ store: getStore() }, given);
    await forgetSecondStep();
    return enter(opened, fields.callbackUrl);
  });
}

async function enter(
  opened: { userId: string; sid: string; mustChangePassword: boolean },
  callbackUrl: string | undefined,
): Promise<never> {
  await keepSession(opened);
  const locale = await getLocale();
  return redirect(
    opened.mustChangePassword ? localePath("/account", locale) : pathAfterSignIn(callbackUrl, null, locale),
  );
}
