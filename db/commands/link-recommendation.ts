import { LinkRecommendation } from "../../domain/input/advice";
import { citeLink } from "../add-evidence";
import { carryAnswer } from "../carry-answer";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { getRecommendationForChange, requireTarget } from "../load-advice";
import { newId } from "../new-id";
import { link } from "../schema";

/** Says what answers a recommendation, wholly or partly, and by which source or for which reason. */
export const linkRecommendation = defineCommand({
  action: "recommendation.link",
  input: LinkRecommendation,
  load: (tx, input) => getRecommendationForChange(tx, input.recommendationId),
  subject: ({ countryCode }) => ({ countryCode }),
  async run(tx, input, { actor, now, loaded: row }) {
    requireNoPersonalData({ rationale: input.rationale }, input.personalDataReason);
    await requireTarget(tx, input, row.countryCode, actor);
    const { source, personalDataReason, ...facts } = input;
    const entry = { ...facts, id: newId(), recordedAt: now, recordedById: actor.userId };
    await tx.insert(link).values(entry);
    if (source) await citeLink(tx, "link", entry.id, source, { actorId: actor.userId, now });
    const { answer, rowVersion } = await carryAnswer(tx, row);
    return {
      value: { id: entry.id, rowVersion },
      changes: [
        {
          subject: ["recommendation", row.id],
          countryCode: row.countryCode,
          isPublic: true,
          before: { answer: row.answer },
          after: { ...entry, answer, source, personalDataReason },
        },
      ],
    };
  },
});
