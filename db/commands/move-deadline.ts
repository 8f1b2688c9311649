import { desc, eq } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import { MoveDeadline } from "../../domain/input/measure";
import { happenedBy, lastDayOf } from "../../domain/partial-date";
import { carryMeasure } from "../carry";
import { requireNoPersonalData, requirePast } from "../check-input";
import { defineCommand } from "../command";
import { getInstrumentForChange, getMeasureForChange, requireCurrent } from "../load-for-change";
import { newId } from "../new-id";
import { endReminders } from "../reminders/end-reminders";
import { deadline } from "../schema";

/** Adds an entry to a measure's deadline ledger, with the act that allowed it. */
export const moveDeadline = defineCommand({
  action: "deadline.move",
  input: MoveDeadline,
  load: (tx, input, { actor }) => getMeasureForChange(tx, input.measureId, actor),
  subject: ({ row, organisationIds }) => ({ countryCode: row.countryCode, organisationIds }),
  async run(tx, input, { actor, now, loaded: { row } }) {
    requireCurrent(row, input.rowVersion);
    requirePast("decidedOn", input.decidedOn, now);
    requireNoPersonalData(
      { rationale: input.rationale, authority: input.authority },
      input.personalDataReason,
    );
    if (input.authorityInstrumentId) await getInstrumentForChange(tx, input.authorityInstrumentId, actor);
    const [last] = await tx
      .select()
      .from(deadline)
      .where(eq(deadline.measureId, row.id))
      .orderBy(desc(deadline.sequence))
      .limit(1);
    requireDirection(input, last?.dueOn ?? null);
    const decidedOn = input.decidedOn ?? now.slice(0, 10);
    const entry = {
      id: newId(),
      measureId: row.id,
      sequence: (last?.sequence ?? 0) + 1,
      dueOn: input.reason === "to_continuing" ? null : (input.dueOn ?? null),
      reason: input.reason,
      authority: input.authority,
      authorityInstrumentId: input.authorityInstrumentId ?? null,
      rationale: input.rationale,
      decidedOn,
      decidedBy: happenedBy(decidedOn, now),
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(deadline).values(entry);
    const after = await carryMeasure(tx, row, now);
    await endReminders(tx, [row.id], now);
    return {
      value: { id: entry.id, rowVersion: after.rowVersion },
      changes: [
        {
          subject: ["measure", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished,
          before: { dueOn: row.dueOn },
          after: entry,
        },
      ],
    };
  },
});

/** An extension must move the day on and a shortening must move it back; the first entry of a ledger has nothing to move from. */
function requireDirection({ dueOn, reason }: { dueOn?: string; reason: string }, from: string | null) {
  if (!dueOn || !from) return;
  const isLater = lastDayOf(dueOn) > lastDayOf(from);
  const isEarlier = lastDayOf(dueOn) < lastDayOf(from);
  if (reason === "extended" && !isLater) throw invalidField("dueOn", "not_later");
  if (reason === "shortened" && !isEarlier) throw invalidField("dueOn", "not_earlier");
}
