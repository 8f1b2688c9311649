import { z } from "zod";
import { eraseAddress, findAddress } from "@/db/case-mail";
import { defineJob } from "@/db/jobs/define-job";
import { getCase } from "@/db/queries/cases";
import { settings } from "../env/env";
import { caseMail } from "../mail/case-mail";
import { linkOrigin, mailHost } from "../mail/mail-settings";
import { sendMail } from "../mail/send-mail";

const attemptLimit = 8;

/**
 * Writes to whoever left an address with a case; after the answer the address is erased, also when no mail server is set or none takes
 * the mail. A process that ends between the server's answer and the next line here sends once more, with the same Message-ID.
 */
export const sendCaseMail = defineJob({
  kind: "send_case_mail",
  attemptLimit,
  input: z.object({ caseId: z.string(), what: z.enum(["opened", "answered"]) }),
  async run({ store, input: { caseId, what }, job, now }) {
    const found = await findAddress(store.reader, caseId);
    if (!found || found.isOpen !== (what === "opened")) return { state: "not_needed" };
    const { number, email, language } = found;
    const { SMTP_URL, MAIL_FROM } = settings();
    if (!SMTP_URL || !MAIL_FROM) {
      await eraseAddress(store, caseId);
      return { state: "no_mail_server" };
    }
    const scope = { reader: store.reader, actor: null, today: now().slice(0, 10), on: null };
    const letter = caseMail({ what, view: await getCase(scope, number), language, origin: linkOrigin() });
    const messageId = `<case-${what}-${caseId}@${mailHost() ?? "qadam.invalid"}>`;
    const { state } = await sendMail(
      { ...letter, from: MAIL_FROM, to: email, messageId },
      { smtpUrl: SMTP_URL, onHandOver: async () => undefined },
    );
    if (state !== "deferred" || job.attempt >= attemptLimit) await eraseAddress(store, caseId);
    if (state === "deferred")
      throw new Error(`the mail server did not take the mail: attempt ${job.attempt}`);
    return { state };
  },
});
