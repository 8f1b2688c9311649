"use server";

import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { FormState } from "@/components/account/form-state";
import { openSession } from "@/db/commands/open-session";
import { redeemInvitation } from "@/db/commands/redeem-invitation";
import { getStore } from "@/db/store";
import { findSecondFactor } from "@/db/take-code";
import { redirect } from "@/lib/i18n/navigation";
import { answerForm } from "@/lib/session/answer-form";
import { keepSession } from "@/lib/session/keep-session";
import { requestClient } from "@/lib/session/request-client";

export async function takeUpInvitation(state: FormState, form: FormData): Promise<FormState> {
  return answerForm(state, form, async (fields) => {
    const [store, now] = [getStore(), new Date().toISOString()];
    const { userId } = await redeemInvitation({ store, now }, fields);
    if (await findSecondFactor(store.reader, userId))
      return redirect({ href: "/sign-in", locale: await getLocale() });
    const actor = { userId, name: "", grants: [] };
    const { clientName: client } = requestClient(await headers());
    const { sid } = await openSession({ store, actor, now }, { client });
    await keepSession({ userId, sid });
    return redirect({ href: "/work", locale: await getLocale() });
  });
}
