import { eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { DecideProgress } from "../../domain/input/measure";
import { carryMeasure } from "../carry";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { getMeasureForChange } from "../load-for-change";
import { newId } from "../new-id";
import { awaitingReview, decision, progress } from "../schema";

/** A reviewer verifies one progress entry, or returns it with a reason; a returned entry no longer counts as the claim. */
export const decideProgress = defineCommand({
  action: "progress.decide",
  input: DecideProgress,
  async load(tx, input, { actor }) {
    const [entry] = await tx.select().from(progress).where(eq(progress.id, input.progressId));
    if (!entry) throw new Failure("not_found", "not_found");
    return { entry, measure: await getMeasureForChange(tx, entry.measureId, actor) };
  },
  subject: ({ entry, measure }) => ({
    countryCode: entry.countryCode,
    organisationIds: measure.organisationIds,
    authorIds: entry.recordedById ? [entry.recordedById] : [],
  }),
  async run(tx, input, { actor, now, loaded: { entry, measure } }) {
    const [decided] = await tx.select().from(decision).where(eq(decision.progressId, entry.id));
    if (decided) throw new Failure("conflict", "already_decided");
    requireNoPersonalData({ rationale: input.rationale }, input.personalDataReason);
    const row = {
      id: newId(),
      progressId: entry.id,
      decision: input.decision,
      rationale: input.rationale,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(decision).values(row);
    await tx.delete(awaitingReview).where(eq(awaitingReview.progressId, entry.id));
    const after = await carryMeasure(tx, measure.row, now);
    return {
      value: { id: row.id, rowVersion: after.rowVersion },
      changes: [
        {
          subject: ["progress", entry.id],
          countryCode: entry.countryCode,
          isPublic: measure.row.isPublished && input.decision === "verify",
          before: { claim: measure.row.claim },
          after: { ...row, measureId: entry.measureId, claim: after.claim },
        },
      ],
    };
  },
});
