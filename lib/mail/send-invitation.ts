import { findAccount } from "@/db/queries/user";
import { openDelivery, recordDelivery } from "@/db/reminders/record-delivery";
import { getStore } from "@/db/store";
import { settings } from "../env/env";
import { mailHost } from "./mail-settings";
import { mailText } from "./mail-text";
import { sendMail } from "./send-mail";
import { mailWords } from "./words";

/**
 * Sends a one-time link at once, so that it is kept nowhere: whoever waits for it is told what the server said, and has the link to pass
 * on by hand. null: no mail server is set, or the account is disabled.
 */
export async function sendInvitation(userId: string, link: string) {
  const { SMTP_URL, MAIL_FROM } = settings();
  const host = mailHost();
  const store = getStore();
  const account = await findAccount(store.reader, userId);
  if (!SMTP_URL || !MAIL_FROM || !host || !account || account.isDemo) return null;
  const now = () => new Date().toISOString();
  const { id, messageId } = await openDelivery(store, {
    userId,
    kind: "invitation",
    mailHost: host,
    now: now(),
  });
  await recordDelivery(store, id, { state: "sending", now: now() });
  const t = mailWords(account.language);
  const letter = mailText({
    language: account.language,
    subject: t("invitation.subject"),
    greeting: t("invitation.greeting", { name: account.actor.name }),
    parts: [{ lines: [{ text: t("invitation.link"), href: link }] }],
    closing: t("invitation.closing"),
  });
  const { state, response } = await sendMail(
    { ...letter, from: MAIL_FROM, to: account.email, messageId },
    {
      smtpUrl: SMTP_URL,
      onHandOver: () => recordDelivery(store, id, { state: "handed_over", now: now() }),
      stepMs: 8_000,
      totalMs: 15_000,
    },
  );
  const final = state === "deferred" ? "failed" : state;
  await recordDelivery(store, id, { state: final, response, now: now() });
  return final;
}
