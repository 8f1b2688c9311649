import { z } from "zod";
import { defineJob } from "@/db/jobs/define-job";
import { makeDigests } from "@/db/reminders/make-digests";
import { planChanges } from "@/db/reminders/plan-changes";
import { planDue } from "@/db/reminders/plan-due";
import { mailHost } from "../mail/mail-settings";

/** Once a day: who is to hear of what, and one digest for each. */
export const planReminders = defineJob({
  kind: "plan_reminders",
  isDaily: true,
  input: z.object({}),
  async run({ store, now, signal, report }) {
    const moment = now();
    const day = { today: moment.slice(0, 10), now: moment, signal };
    await planDue(store, day);
    await report(1, 3);
    await planChanges(store, day);
    await report(2, 3);
    const digestCount = await makeDigests(store, { ...day, mailHost: mailHost() });
    await report(3, 3);
    return { digestCount };
  },
});
