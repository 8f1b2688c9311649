import { ReportProgress } from "../../domain/input/measure";
import { happenedBy } from "../../domain/partial-date";
import { addEvidence } from "../add-evidence";
import { carryMeasure } from "../carry";
import { evidenceWords, requireNoPersonalData, requirePast } from "../check-input";
import { defineCommand } from "../command";
import { getMeasureForChange, requireCurrent } from "../load-for-change";
import { newId } from "../new-id";
import { endReminders } from "../reminders/end-reminders";
import { awaitingReview, progress } from "../schema";

/** The responsible body says how far a measure is; the entry joins the reviewers' queue. */
export const reportProgress = defineCommand({
  action: "progress.report",
  input: ReportProgress,
  load: (tx, input, { actor }) => getMeasureForChange(tx, input.measureId, actor),
  subject: ({ row, organisationIds }) => ({ countryCode: row.countryCode, organisationIds }),
  async run(tx, input, { actor, now, loaded: { row, organisationIds } }) {
    requireCurrent(row, input.rowVersion);
    requirePast("happenedOn", input.happenedOn, now);
    requireNoPersonalData(
      { narrative: input.narrative, ...evidenceWords(input.evidence) },
      input.personalDataReason,
    );
    const entry = {
      id: newId(),
      measureId: row.id,
      countryCode: row.countryCode,
      claim: input.claim,
      happenedOn: input.happenedOn,
      happenedBy: happenedBy(input.happenedOn, now),
      narrative: input.narrative,
      origin: "body" as const,
      confidence: "reported" as const,
      organisationId:
        actor.grants.find((grant) => grant.organisationId && organisationIds.includes(grant.organisationId))
          ?.organisationId ?? null,
      personalDataReason: input.personalDataReason ?? null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(progress).values(entry);
    await addEvidence(tx, "progress", entry.id, input.evidence, { actorId: actor.userId, now });
    await tx
      .insert(awaitingReview)
      .values({ progressId: entry.id, countryCode: row.countryCode, origin: entry.origin, recordedAt: now });
    const after = await carryMeasure(tx, row, now);
    await endReminders(tx, row.id, now);
    return {
      value: { id: entry.id, rowVersion: after.rowVersion },
      changes: [
        {
          subject: ["measure", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished,
          before: { claim: row.claim, claimedOn: row.claimedOn },
          after: { ...entry, evidence: input.evidence },
        },
      ],
    };
  },
});
