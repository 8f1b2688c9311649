import { z } from "zod";
import { defineJob } from "@/db/jobs/define-job";
import { findDigest } from "@/db/queries/notices";
import { failDelivery, recordDelivery } from "@/db/reminders/record-delivery";
import type { DeliveryState } from "@/domain/vocabulary";
import { settings } from "../env/env";
import { digestMail } from "../mail/digest";
import { linkOrigin } from "../mail/mail-settings";
import { sendMail } from "../mail/send-mail";

/**
 * Hands one digest to the mail server. What happens is written down before and after, so that a process may end at any moment: up to
 * the hand-over nothing was sent, after the answer nothing is sent again. Only a process that ends between the two cannot know; the
 * mail goes out once more then, with the same Message-ID.
 */
export const sendDigest = defineJob({
  kind: "send_digest",
  attemptLimit: 8,
  input: z.object({ deliveryId: z.string() }),
  async run({ store, input: { deliveryId }, job, now, signal }) {
    const { SMTP_URL, MAIL_FROM } = settings();
    const record = (state: DeliveryState, response?: string) =>
      recordDelivery(store, deliveryId, { state, response, now: now() });
    const today = now().slice(0, 10);
    const found = await findDigest({ reader: store.reader, today, on: null }, deliveryId);
    if (!found) return { state: "ended" };
    const { recipient, notices, delivery } = found;
    if (!recipient || notices.length === 0) {
      await record("not_needed");
      return { state: "not_needed" };
    }
    if (!SMTP_URL || !MAIL_FROM) {
      await record("in_app");
      return { state: "in_app" };
    }
    await record("sending");
    const { actor, language, email } = recipient;
    const letter = digestMail({ name: actor.name, language, notices, today, origin: linkOrigin() });
    const { state, response } = await sendMail(
      { ...letter, from: MAIL_FROM, to: email, messageId: delivery.messageId },
      {
        smtpUrl: SMTP_URL,
        async onHandOver() {
          signal.throwIfAborted();
          await record("handed_over");
        },
      },
    );
    if (state === "deferred") {
      await record("waiting", response);
      throw new Error(`the mail server did not take the mail: attempt ${job.attempt}`);
    }
    await record(state, response);
    return { state };
  },
  onFailed: ({ store, input: { deliveryId }, now }) => failDelivery(store, deliveryId, now()),
});
