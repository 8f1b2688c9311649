import { eq, sql } from "drizzle-orm";
import type { AnswerState } from "../domain/vocabulary";
import { recommendation, recommendationTally } from "./schema";
import type { Tx } from "./store";

const counters = {
  unanswered: "unanswered",
  partly_answered: "partlyAnswered",
  answered: "answered",
} as const satisfies Record<AnswerState, keyof typeof recommendationTally.$inferSelect>;

/** Moves a country's counters from how far a recommendation was answered (null: it was not there) to how far it is. */
export async function countRecommendation(
  tx: Tx,
  countryCode: string,
  before: AnswerState | null,
  after: AnswerState,
) {
  if (before === after) return;
  await tx.insert(recommendationTally).values({ countryCode }).onConflictDoNothing();
  const added = counters[after];
  await tx
    .update(recommendationTally)
    .set({
      [added]: sql`${recommendationTally[added]} + 1`,
      ...(before && { [counters[before]]: sql`${recommendationTally[counters[before]]} - 1` }),
    })
    .where(eq(recommendationTally.countryCode, countryCode));
}

/** Makes the counters anew from the recommendations: after a load, and to check what commands kept. */
export async function recountRecommendations(tx: Tx) {
  await tx.delete(recommendationTally);
  const rows = await tx
    .select({
      countryCode: recommendation.countryCode,
      answer: recommendation.answer,
      rows: sql`count(*)`.mapWith(Number),
    })
    .from(recommendation)
    .groupBy(recommendation.countryCode, recommendation.answer);
  const byCountry = new Map<string, typeof recommendationTally.$inferInsert>();
  for (const { countryCode, answer, rows: count } of rows)
    byCountry.set(countryCode, {
      ...(byCountry.get(countryCode) ?? { countryCode }),
      [counters[answer]]: count,
    });
  if (byCountry.size > 0) await tx.insert(recommendationTally).values([...byCountry.values()]);
}
