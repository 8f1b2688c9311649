import { and, eq, isNotNull } from "drizzle-orm";
import { RecordFinding } from "../../domain/input/measure";
import { happenedBy } from "../../domain/partial-date";
import { addEvidence } from "../add-evidence";
import { carryMeasure } from "../carry";
import { evidenceWords, requireNoPersonalData, requirePast } from "../check-input";
import { defineCommand } from "../command";
import { getMeasureForChange, requireCurrent } from "../load-for-change";
import { newId } from "../new-id";
import { endReminders } from "../reminders/end-reminders";
import { finding, progress } from "../schema";

/** A reviewer records what they established about a measure; never about one on which they reported themselves. */
export const recordFinding = defineCommand({
  action: "finding.record",
  input: RecordFinding,
  async load(tx, input, { actor }) {
    const measure = await getMeasureForChange(tx, input.measureId, actor);
    const authors = await tx
      .selectDistinct({ id: progress.recordedById })
      .from(progress)
      .where(and(eq(progress.measureId, measure.row.id), isNotNull(progress.recordedById)));
    return { ...measure, authorIds: authors.flatMap((author) => author.id ?? []) };
  },
  subject: ({ row, organisationIds, authorIds }) => ({
    countryCode: row.countryCode,
    organisationIds,
    authorIds,
  }),
  async run(tx, input, { actor, now, loaded: { row } }) {
    requireCurrent(row, input.rowVersion);
    requirePast("happenedOn", input.happenedOn, now);
    requireNoPersonalData(
      { rationale: input.rationale, ...evidenceWords(input.evidence) },
      input.personalDataReason,
    );
    const entry = {
      id: newId(),
      measureId: row.id,
      countryCode: row.countryCode,
      finding: input.finding,
      happenedOn: input.happenedOn,
      happenedBy: happenedBy(input.happenedOn, now),
      rationale: input.rationale,
      personalDataReason: input.personalDataReason ?? null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(finding).values(entry);
    await addEvidence(tx, "finding", entry.id, input.evidence, { actorId: actor.userId, now });
    const after = await carryMeasure(tx, row, now);
    if (!after.isOpen) await endReminders(tx, [row.id], now);
    return {
      value: { id: entry.id, rowVersion: after.rowVersion },
      changes: [
        {
          subject: ["measure", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished,
          before: { finding: row.finding, foundOn: row.foundOn },
          after: { ...entry, evidence: input.evidence },
        },
      ],
    };
  },
});
