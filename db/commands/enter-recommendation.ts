import { eq } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import { EnterRecommendation } from "../../domain/input/advice";
import { happenedBy } from "../../domain/partial-date";
import { citeLink } from "../add-evidence";
import { requireNoPersonalData, requirePast } from "../check-input";
import { defineCommand } from "../command";
import { countRecommendation } from "../count-recommendations";
import { requireEvent } from "../load-advice";
import { requireCountry } from "../load-for-change";
import { newId } from "../new-id";
import { monitoringBody, recommendation, recommendationPillar } from "../schema";

/** Enters what a monitoring body asked of a country. */
export const enterRecommendation = defineCommand({
  action: "recommendation.enter",
  input: EnterRecommendation,
  load: (tx, input) => requireCountry(tx, input.countryCode),
  subject: (_loaded, { countryCode }) => ({ countryCode }),
  async run(tx, input, { actor, now }) {
    requirePast("madeOn", input.madeOn, now);
    requireNoPersonalData({ text: Object.values(input.text).join("\n") }, input.personalDataReason);
    const [body] = await tx.select().from(monitoringBody).where(eq(monitoringBody.id, input.bodyId));
    if (!body) throw invalidField("bodyId", "unknown_reference");
    await requireEvent(tx, input.eventId);
    const { pillars, source, personalDataReason: _reason, ...facts } = input;
    const row = {
      ...facts,
      id: newId(),
      statedBody: body.name.en ?? body.id,
      madeOn: input.madeOn ?? null,
      existsBy: happenedBy(input.madeOn ?? null, now),
      isUndated: input.madeOn === undefined,
      answer: "unanswered" as const,
      rowVersion: 1,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(recommendation).values(row);
    if (pillars.length > 0)
      await tx
        .insert(recommendationPillar)
        .values([...new Set(pillars)].map((pillar) => ({ recommendationId: row.id, pillar })));
    if (source) await citeLink(tx, "recommendation", row.id, source, { actorId: actor.userId, now });
    await countRecommendation(tx, row.countryCode, null, row.answer);
    return {
      value: { id: row.id, rowVersion: 1 },
      changes: [
        {
          subject: ["recommendation", row.id],
          countryCode: row.countryCode,
          isPublic: true,
          after: { ...input, id: row.id },
        },
      ],
    };
  },
});
