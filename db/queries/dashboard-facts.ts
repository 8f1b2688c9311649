import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import type { CountedMeasure } from "../../domain/figures/summary";
import { readHistories } from "../read-histories";
import { measure, measureBody, measurePillar } from "../schema";
import { groupBy } from "./group-by";
import type { Scope } from "./scope";

export type FactRow = CountedMeasure & { id: string };

/** The measures of a condition with what their histories come to, by id: six statements for any number of them. */
export async function readFacts(
  scope: Scope,
  condition: SQL | undefined,
  limit?: number,
): Promise<FactRow[]> {
  const { reader } = scope;
  const some = reader.select({ id: measure.id }).from(measure).where(condition).orderBy(asc(measure.id));
  const ids = limit === undefined ? some : some.limit(limit);
  const rows = await reader
    .select({
      id: measure.id,
      countryCode: measure.countryCode,
      state: measure.state,
      isContinuing: measure.isContinuing,
    })
    .from(measure)
    .where(inArray(measure.id, ids))
    .orderBy(asc(measure.id));
  if (rows.length === 0) return [];
  const pillars = groupBy(
    await reader
      .select({ measureId: measurePillar.measureId, pillar: measurePillar.pillar })
      .from(measurePillar)
      .where(inArray(measurePillar.measureId, ids)),
    ({ measureId }) => measureId,
  );
  const leads = groupBy(
    await reader
      .select({ measureId: measureBody.measureId, organisationId: measureBody.organisationId })
      .from(measureBody)
      .where(and(inArray(measureBody.measureId, ids), eq(measureBody.role, "lead"))),
    ({ measureId }) => measureId,
  );
  const histories = await readHistories(reader, (column) => inArray(column, ids), scope);
  return rows.map(({ id, countryCode, ...row }) => ({
    id,
    countryCode,
    pillars: (pillars.get(id) ?? []).map(({ pillar }) => pillar),
    leadIds: (leads.get(id) ?? []).map(({ organisationId }) => organisationId),
    fact: histories(id, row),
  }));
}
