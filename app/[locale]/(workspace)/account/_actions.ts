"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/account/form-state";
import { addToken } from "@/db/commands/add-token";
import { changeLanguage } from "@/db/commands/change-language";
import { changePassword } from "@/db/commands/change-password";
import { endSession } from "@/db/commands/end-session";
import { endToken } from "@/db/commands/end-token";
import { getStore } from "@/db/store";
import { Failure } from "@/domain/failure";
import { answerForm } from "@/lib/session/answer-form";
import { getSession } from "@/lib/session/current";
import { requestClient } from "@/lib/session/request-client";

/** What a command of one's own account is run with; a one-time password allows nothing but changing it. */
async function ownContext({ evenBeforeChange = false } = {}) {
  const session = await getSession();
  if (!session || (session.mustChangePassword && !evenBeforeChange))
    throw new Failure("unauthenticated", "unauthenticated");
  return { session, context: { store: getStore(), actor: session.actor, now: new Date().toISOString() } };
}

const words = () => getTranslations("account");

export async function changeOwnPassword(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async ({ currentPassword, newPassword }) => {
    const { session, context } = await ownContext({ evenBeforeChange: true });
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
