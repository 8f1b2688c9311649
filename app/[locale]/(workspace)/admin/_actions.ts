"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/account/form-state";
import type { CommandContext } from "@/db/command";
import { disableUser } from "@/db/commands/disable-user";
import { enableUser } from "@/db/commands/enable-user";
import { endGrant } from "@/db/commands/end-grant";
import { grantRole } from "@/db/commands/grant-role";
import { handOverWork } from "@/db/commands/hand-over-work";
import { inviteUser } from "@/db/commands/invite-user";
import { renewInvitation } from "@/db/commands/renew-invitation";
import { resetSecondFactor } from "@/db/commands/reset-second-factor";
import { getStore } from "@/db/store";
import { invitationDays } from "@/db/user-change";
import { Failure } from "@/domain/failure";
import { ownOrigin } from "@/lib/env/env";
import { sendInvitation } from "@/lib/mail/send-invitation";
import { answerForm, type Fields } from "@/lib/session/answer-form";
import { getActor } from "@/lib/session/current";

type Words = Awaited<ReturnType<typeof getTranslations<"admin">>>;

/** Runs one command as the administrator who sent the form; the command itself decides whether they may. */
function administer(
  state: FormState,
  form: FormData,
  work: (context: CommandContext, fields: Fields, t: Words) => Promise<Pick<FormState, "done" | "secret">>,
): Promise<FormState> {
  return answerForm(state, form, async (fields) => {
    const [actor, t] = await Promise.all([getActor(), getTranslations("admin")]);
    if (!actor) throw new Failure("unauthenticated", "unauthenticated");
    const outcome = await work({ store: getStore(), actor, now: new Date().toISOString() }, fields, t);
    refresh();
    return outcome;
  });
}

/** The link to be passed on; where a mail server is set it is sent as well, and the words say what came of that. */
async function oneTimeLink({ userId, token }: { userId: string; token: string }, t: Words) {
  const origin = ownOrigin((await headers()).get("host")) ?? "";
  const value = `${origin}/invitation/${token}`;
  const sent = await sendInvitation(userId, value);
  const hint = [sent && t(`invite.mail.${sent}`), t("invite.hint", { days: invitationDays })];
  return { label: t("invite.secret"), value, hint: hint.filter(Boolean).join(" ") };
}

export async function invite(state: FormState, form: FormData): Promise<FormState> {
  return administer(state, form, async (context, fields, t) => {
    const { email, name, language, role, countryCode, organisationId } = fields;
    const grant = role && { role, countryCode, organisationId };
    const { id: userId, token } = await inviteUser(context, {
      email,
      name,
      language,
      ...(grant && { grant }),
    });
    return { done: t("invite.done"), secret: await oneTimeLink({ userId, token }, t) };
  });
}

export async function renewLink(state: FormState, form: FormData): Promise<FormState> {
  return administer(state, form, async (context, { userId }, t) => {
    const { token } = await renewInvitation(context, { userId });
    return { done: t("user.linkDone"), secret: await oneTimeLink({ userId: userId ?? "", token }, t) };
  });
}

export async function giveRole(state: FormState, form: FormData): Promise<FormState> {
  return administer(state, form, async (context, { userId, role, countryCode, organisationId }, t) => {
    await grantRole(context, { userId, role, countryCode, organisationId });
    return { done: t("user.added") };
  });
}

export async function endRole(state: FormState, form: FormData): Promise<FormState> {
  return administer(state, form, async (context, { grantId }, t) => {
    await endGrant(context, { grantId });
    return { done: t("user.ended") };
  });
}

export async function disable(state: FormState, form: FormData): Promise<FormState> {
  return administer(state, form, async (context, { userId }, t) => {
    await disableUser(context, { userId });
    return { done: t("user.disabled") };
  });
}

export async function enable(state: FormState, form: FormData): Promise<FormState> {
  return administer(state, form, async (context, { userId }, t) => {
    await enableUser(context, { userId });
    return { done: t("user.enabled") };
  });
}

export async function handOver(state: FormState, form: FormData): Promise<FormState> {
  return administer(state, form, async (context, { fromUserId, toUserId }, t) => {
    await handOverWork(context, { fromUserId, toUserId });
    return { done: t("handover.done") };
  });
}

export async function resetFactor(state: FormState, form: FormData): Promise<FormState> {
  return administer(state, form, async (context, { userId }) => {
    await resetSecondFactor(context, { userId });
    return { done: (await getTranslations("secondFactor"))("reset.done") };
  });
}
