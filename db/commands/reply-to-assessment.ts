import { isOpenTo } from "../../domain/comparison/state";
import { isPublicState } from "../../domain/comparison/visible";
import { Failure } from "../../domain/failure";
import { ReplyToAssessment } from "../../domain/input/assessment";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { getAssessmentForChange } from "../load-assessment";
import { newId } from "../new-id";
import { assessmentReply } from "../schema";

/** A State's own staff say what they think of an answer about it; the reply is shown beside the answer and changes nothing of it. */
export const replyToAssessment = defineCommand({
  action: "assessment.reply",
  input: ReplyToAssessment,
  load: (tx, input, { actor }) => getAssessmentForChange(tx, input.assessmentId, actor),
  subject: ({ subject }) => subject,
  async run(tx, input, { actor, now, loaded: { row, standing } }) {
    if (!isOpenTo("reply", standing.state)) throw new Failure("conflict", "not_open_to_reply");
    requireNoPersonalData({ text: input.text }, input.personalDataReason);
    const reply = {
      id: newId(),
      assessmentId: row.id,
      countryCode: row.countryCode,
      text: input.text,
      personalDataReason: input.personalDataReason ?? null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(assessmentReply).values(reply);
    return {
      value: { id: reply.id },
      changes: [
        {
          subject: ["assessment", row.id],
          countryCode: row.countryCode,
          isPublic: isPublicState(standing.state),
          after: { ...reply, criterionCode: row.criterionCode },
        },
      ],
    };
  },
});
