import { and, eq, isNull } from "drizzle-orm";
import { Failure, invalidField } from "../../domain/failure";
import { SnoozeReminder } from "../../domain/input/reminder";
import { addDays } from "../../domain/partial-date";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { getMeasureForChange } from "../load-for-change";
import { newId } from "../new-id";
import { noDueDay } from "../no-due-day";
import { notice, snooze } from "../schema";

const longestDays = 90;

/** Asks not to be reminded of a measure's due day for a while. The reason is for the managers of the country; superiors still hear. */
export const snoozeReminder = defineCommand({
  action: "reminder.snooze",
  input: SnoozeReminder,
  load: (tx, input, { actor }) => getMeasureForChange(tx, input.measureId, actor),
  subject: ({ row, organisationIds }) => ({ countryCode: row.countryCode, organisationIds }),
  async run(tx, input, { actor, now, loaded: { row } }) {
    const today = now.slice(0, 10);
    if (!row.isOpen || row.dueBy === noDueDay) throw new Failure("conflict", "nothing_due");
    if (input.untilOn <= today) throw invalidField("untilOn", "must_not_be_past");
    if (input.untilOn > addDays(today, longestDays))
      throw invalidField("untilOn", "too_far", { days: longestDays });
    requireNoPersonalData({ reason: input.reason }, input.personalDataReason);
    const entry = {
      id: newId(),
      userId: actor.userId,
      measureId: row.id,
      countryCode: row.countryCode,
      dueBy: row.dueBy,
      untilOn: input.untilOn,
      reason: input.reason,
      recordedAt: now,
    };
    await tx.insert(snooze).values(entry);
    await tx
      .update(notice)
      .set({ endedAt: now })
      .where(
        and(
          eq(notice.userId, actor.userId),
          eq(notice.subjectKind, "measure"),
          eq(notice.subjectId, row.id),
          eq(notice.kind, "due"),
          isNull(notice.endedAt),
        ),
      );
    return {
      value: { id: entry.id },
      changes: [
        {
          subject: ["measure", row.id],
          countryCode: row.countryCode,
          isPublic: false,
          after: entry,
        },
      ],
    };
  },
});
