import { count, type SQL, sql } from "drizzle-orm";
import { countedUpTo } from "../../domain/view/shared";
import type { awaitingReview, batch, delivery, follow, notice, savedView } from "../schema";
import type { Reader } from "../store";

/** How many rows there are, counted no further than `countedUpTo`. */
export async function countUpTo(
  reader: Reader,
  table:
    | typeof awaitingReview
    | typeof batch
    | typeof notice
    | typeof delivery
    | typeof follow
    | typeof savedView,
  condition: SQL | undefined,
): Promise<number> {
  const counted = reader
    .select({ one: sql`1`.as("one") })
    .from(table)
    .where(condition)
    .limit(countedUpTo)
    .as("counted");
  const [row] = await reader.select({ rows: count() }).from(counted);
  return row?.rows ?? 0;
}
