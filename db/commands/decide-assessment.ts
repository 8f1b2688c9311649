import { isOpenTo } from "../../domain/comparison/state";
import { isPublicState } from "../../domain/comparison/visible";
import { Failure } from "../../domain/failure";
import { DecideAssessment } from "../../domain/input/assessment";
import { carryCells } from "../carry-cells";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { getAssessmentForChange } from "../load-assessment";
import { newId } from "../new-id";
import { assessmentDecision } from "../schema";

/**
 * A second reviewer approves an answer or returns it with a reason; never one's own. Approving one from a public source makes it
 * reviewed and leaves it public.
 */
export const decideAssessment = defineCommand({
  action: "assessment.decide",
  input: DecideAssessment,
  load: (tx, input, { actor }) => getAssessmentForChange(tx, input.assessmentId, actor),
  subject: ({ subject }) => subject,
  async run(tx, input, { actor, now, loaded: { row, standing } }) {
    const { state } = standing;
    if (input.decision === "return" && state === "public_source")
      throw new Failure("conflict", "public_source_correct_instead");
    if (!isOpenTo(input.decision, state)) throw new Failure("conflict", "not_open_to_decision");
    requireNoPersonalData({ rationale: input.rationale }, input.personalDataReason);
    const decided = {
      id: newId(),
      assessmentId: row.id,
      decision: input.decision,
      rationale: input.rationale,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(assessmentDecision).values(decided);
    const after = (await carryCells(tx, [row])).find((each) => each.assessmentId === row.id);
    return {
      value: { id: decided.id, state: after?.state ?? state },
      changes: [
        {
          subject: ["assessment", row.id],
          countryCode: row.countryCode,
          isPublic: isPublicState(state),
          before: { state },
          after: { ...decided, criterionCode: row.criterionCode, state: after?.state },
        },
      ],
    };
  },
});
