import { eq } from "drizzle-orm";
import { maySeeAssessment } from "../domain/comparison/visible";
import { Failure } from "../domain/failure";
import type { Actor } from "../domain/permissions";
import { assessment, assessmentStanding } from "./schema";
import type { Tx } from "./store";

/** The answer to be acted upon and where it stands; `not_found` when it is not there or not the actor's to see. */
export async function getAssessmentForChange(tx: Tx, id: string, actor: Actor) {
  const [found] = await tx
    .select({ row: assessment, standing: assessmentStanding })
    .from(assessment)
    .innerJoin(assessmentStanding, eq(assessmentStanding.assessmentId, assessment.id))
    .where(eq(assessment.id, id));
  if (!found || !maySeeAssessment(actor, { ...found.row, state: found.standing.state }))
    throw new Failure("not_found", "not_found");
  const { row, standing } = found;
  const subject = { countryCode: row.countryCode, authorIds: row.recordedById ? [row.recordedById] : [] };
  return { row, standing, subject };
}
