import { and, desc, eq, inArray, lte } from "drizzle-orm";
import { daysBetween } from "../../domain/partial-date";
import type { VerificationView } from "../../domain/view/dashboard";
import { decision, measure, progress } from "../schema";
import type { Selection } from "./dashboard-selection";
import { measureItems, selectMeasures } from "./measure-item";
import { knownBy } from "./scope";

/** The median is of so many of the newest verifications at most. */
export const verificationsRead = 1_000;

/** Reports of the selected measures that a reviewer verified, newest first, with the whole days that took. One statement. */
export async function readVerifications({ scope, measures, day }: Selection) {
  const rows = await scope.reader
    .select({
      id: progress.id,
      measureId: progress.measureId,
      claim: progress.claim,
      reportedAt: progress.recordedAt,
      verifiedAt: decision.recordedAt,
    })
    .from(decision)
    .crossJoin(progress)
    .crossJoin(measure)
    .where(
      and(
        eq(progress.id, decision.progressId),
        eq(measure.id, progress.measureId),
        eq(measure.state, "active"),
        eq(decision.decision, "verify"),
        measures,
        lte(decision.recordedAt, `${day}T99`),
        knownBy(scope, decision.recordedAt),
      ),
    )
    .orderBy(desc(decision.recordedAt), desc(decision.id))
    .limit(verificationsRead);
  return rows.map((row) => ({
    ...row,
    days: daysBetween(row.reportedAt.slice(0, 10), row.verifiedAt.slice(0, 10)),
  }));
}

/** Some of them with their measures. Three statements. */
export async function verificationViews(
  { scope }: Selection,
  rows: Awaited<ReturnType<typeof readVerifications>>,
): Promise<VerificationView[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ measureId }) => measureId))];
  const items = await measureItems(scope, await selectMeasures(scope, inArray(measure.id, ids)));
  return rows.flatMap(({ measureId, ...row }) => {
    const item = items.find(({ id }) => id === measureId);
    return item ? [{ ...row, measure: item }] : [];
  });
}
