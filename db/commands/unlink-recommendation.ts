import { eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { UnlinkRecommendation } from "../../domain/input/advice";
import { carryAnswer } from "../carry-answer";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { getRecommendationForChange } from "../load-advice";
import { newId } from "../new-id";
import { link } from "../schema";
import type { Tx } from "../store";

/** Takes a link back by an entry that stands in its place; `conflict` when one does already. */
export const unlinkRecommendation = defineCommand({
  action: "recommendation.unlink",
  input: UnlinkRecommendation,
  load: async (tx, input) => {
    const found = await getLink(tx, input.linkId);
    return { found, row: await getRecommendationForChange(tx, found.recommendationId) };
  },
  subject: ({ row }) => ({ countryCode: row.countryCode }),
  async run(tx, input, { actor, now, loaded: { found, row } }) {
    requireNoPersonalData({ rationale: input.rationale }, input.personalDataReason);
    const [later] = await tx.select({ id: link.id }).from(link).where(eq(link.supersedesId, found.id));
    if (later || found.kind === "withdrawn") throw new Failure("conflict", "conflict");
    const entry = {
      id: newId(),
      recommendationId: row.id,
      target: found.target,
      targetId: found.targetId,
      kind: "withdrawn" as const,
      rationale: input.rationale,
      supersedesId: found.id,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(link).values(entry);
    const { answer, rowVersion } = await carryAnswer(tx, row);
    return {
      value: { id: entry.id, rowVersion },
      changes: [
        {
          subject: ["recommendation", row.id],
          countryCode: row.countryCode,
          isPublic: true,
          before: { answer: row.answer },
          after: { ...entry, answer, personalDataReason: input.personalDataReason },
        },
      ],
    };
  },
});

async function getLink(tx: Tx, id: string) {
  const [row] = await tx.select().from(link).where(eq(link.id, id));
  if (!row) throw new Failure("not_found", "not_found");
  return row;
}
