import { isOpenTo } from "../../domain/comparison/state";
import { overlapping } from "../../domain/comparison/validity";
import { Failure } from "../../domain/failure";
import { PublishAssessment } from "../../domain/input/assessment";
import { carryCells } from "../carry-cells";
import { publicAnswers } from "../check-answers";
import { defineCommand } from "../command";
import { getAssessmentForChange } from "../load-assessment";
import { newId } from "../new-id";
import { assessmentDecision } from "../schema";

/** Opens a reviewed answer to everybody: from its day on it takes the place of what stood, or of the answer it corrects. */
export const publishAssessment = defineCommand({
  action: "assessment.publish",
  input: PublishAssessment,
  load: (tx, input, { actor }) => getAssessmentForChange(tx, input.assessmentId, actor),
  subject: ({ subject }) => subject,
  async run(tx, _input, { actor, now, loaded: { row, standing } }) {
    if (!isOpenTo("publish", standing.state)) throw new Failure("conflict", "not_reviewed");
    const open = await publicAnswers(tx, [row]);
    const isGone = row.supersedesId !== null && !open.some((each) => each.id === row.supersedesId);
    const others = open.filter((each) => each.id !== row.supersedesId);
    if (isGone || overlapping(row, others)) throw new Failure("conflict", "overlapping_validity");
    const published = {
      id: newId(),
      assessmentId: row.id,
      decision: "publish" as const,
      rationale: null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(assessmentDecision).values(published);
    const after = (await carryCells(tx, [row])).find((each) => each.assessmentId === row.id);
    return {
      value: {
        id: published.id,
        state: "published" as const,
        validFromDay: after?.validFromDay ?? row.validFromBy,
        validUntilDay: after?.validUntilDay ?? null,
      },
      changes: [
        {
          subject: ["assessment", row.id],
          countryCode: row.countryCode,
          isPublic: true,
          before: { state: standing.state },
          after: { ...row, state: "published" },
        },
      ],
    };
  },
});
