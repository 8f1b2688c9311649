import { sql } from "drizzle-orm";
import type { AnswerState } from "../domain/vocabulary";
import { recommendation, recommendationTally } from "./schema";
import type { Tx } from "./store";

const counters = {
  unanswered: "unanswered",
  partly_answered: "partlyAnswered",
  answered: "answered",
} as const satisfies Record<AnswerState, keyof typeof recommendationTally.$inferSelect>;

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
