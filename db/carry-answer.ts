import { eq } from "drizzle-orm";
import { answeredBy } from "../domain/answer";
import { countRecommendation } from "./count-recommendations";
import { link, recommendation } from "./schema";
import type { Tx } from "./store";

/** Brings a recommendation's carried answer and its country's counters up to the links that stand, one `rowVersion` on. */
export async function carryAnswer(tx: Tx, before: typeof recommendation.$inferSelect) {
  const rows = await tx.select().from(link).where(eq(link.recommendationId, before.id));
  const superseded = new Set(rows.map((row) => row.supersedesId));
  const answer = answeredBy(rows.filter((row) => !superseded.has(row.id)).map((row) => row.kind));
  const rowVersion = before.rowVersion + 1;
  await tx.update(recommendation).set({ answer, rowVersion }).where(eq(recommendation.id, before.id));
  await countRecommendation(tx, before.countryCode, before.answer, answer);
  return { answer, rowVersion };
}
