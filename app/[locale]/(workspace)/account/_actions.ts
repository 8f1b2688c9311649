"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/account/form-state";
import { addToken } from "@/db/commands/add-token";
import { changeLanguage } from "@/db/commands/change-language";
import { changePassword } from "@/db/commands/change-password";
import { confirmSecondFactor } from "@/db/commands/confirm-second-factor";
import { endSession } from "@/db/commands/end-session";
import { endToken } from "@/db/commands/end-token";
import { removeSecondFactor } from "@/db/commands/remove-second-factor";
import { startSecondFactor } from "@/db/commands/start-second-factor";
import { getStore } from "@/db/store";
import { Failure } from "@/domain/failure";
import { readSecret } from "@/lib/env/secret";
import { answerForm } from "@/lib/session/answer-form";
import { getSession } from "@/lib/session/current";
import { requestClient } from "@/lib/session/request-client";
import { dueFirst } from "@/lib/session/second-factor";

/** What a command of one's own account is run with; whoever has something to do first may do `allowed` and nothing else. */
async function ownContext(allowed?: ReturnType<typeof dueFirst>) {
  const session = await getSession();
  const due = session && dueFirst(session);
  if (!session || (due !== null && due !== allowed)) throw new Failure("unauthenticated", "unauthenticated");
  return { session, context: { store: getStore(), actor: session.actor, now: new Date().toISOString() } };
}

const words = () => getTranslations("account");

export async function changeOwnPassword(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async ({ currentPassword, newPassword }) => {
    const { session, context } = await ownContext("password");
    const { client } = requestClient(await headers());
    await changePassword(context, { currentPassword, newPassword, client, sid: session.session.sid });
    refresh();
    return { done: (await words())("password.done") };
  });
}

export async function keepLanguage(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async ({ language }) => {
    await changeLanguage((await ownContext()).context, { language });
    refresh();
    return { done: (await words())("language.done") };
  });
}

export async function endOwnSession(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async ({ sid }) => {
    await endSession((await ownContext()).context, { sid });
    refresh();
    return { done: (await words())("sessions.done") };
  });
}

export async function makeToken(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async ({ name }) => {
    const { token } = await addToken((await ownContext()).context, { name });
    const t = await words();
    refresh();
    return {
      done: t("tokens.done"),
      secret: { label: t("tokens.secret"), value: token, hint: t("tokens.hint") },
    };
  });
}

export async function endOwnToken(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async ({ tokenId }) => {
    await endToken((await ownContext()).context, { tokenId });
    refresh();
    return { done: (await words())("tokens.ended") };
  });
}

/** Sets the second factor up in two steps, or takes it away; one form, so that what it says stays when its step is done. */
export async function keepSecondFactor(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async ({ step, code, currentPassword }) => {
    const { session, context } = await ownContext("second_factor");
    const t = await getTranslations("secondFactor");
    const secret = readSecret();
    if (step === "remove") {
      const { client } = requestClient(await headers());
      await removeSecondFactor(context, { currentPassword, code, client, secret });
      refresh();
      return { done: t("removed") };
    }
    if (step === "confirm") {
      const given = { code, secret, sid: session.session.sid };
      const { recoveryCodes } = await confirmSecondFactor(context, given);
      refresh();
      const value = recoveryCodes.join("\n");
      return { done: t("confirmed"), secret: { label: t("recovery"), value, hint: t("recoveryHint") } };
    }
    await startSecondFactor(context, { secret });
    refresh();
    return {};
  });
}
