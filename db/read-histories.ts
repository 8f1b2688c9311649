import { type AnyColumn, and, eq, isNotNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { factOf, type MeasureFact } from "../domain/figures/fact";
import { groupBy } from "./queries/group-by";
import { knownBy, type Scope } from "./queries/scope";
import { decidedBy } from "./queries/standing";
import { deadline, decision, finding, type measure, progress } from "./schema";
import type { Reader } from "./store";

type OfMeasures = (column: AnyColumn) => SQL;

/** Whether an entry of a ledger names the act that allowed it. */
export const hasAct =
  sql<boolean>`${or(isNotNull(deadline.authority), isNotNull(deadline.authorityInstrumentId))}`.mapWith(
    Boolean,
  );

/** What the histories of these measures come to, of what had happened by `on` (null: all) and was known: three statements. */
export async function readHistories(
  reader: Pick<Reader, "select">,
  among: OfMeasures,
  { on, ...known }: Pick<Scope, "on" | "knownAt">,
) {
  const claims = await reader
    .select({
      measureId: progress.measureId,
      id: progress.id,
      claim: progress.claim,
      happenedBy: progress.happenedBy,
      recordedAt: progress.recordedAt,
    })
    .from(progress)
    .leftJoin(
      decision,
      and(
        eq(decision.progressId, progress.id),
        ne(decision.decision, "verify"),
        knownBy(known, decision.recordedAt),
      ),
    )
    .where(
      and(
        among(progress.measureId),
        sql`${decision.id} is null`,
        on ? lte(progress.happenedBy, on) : undefined,
        knownBy(known, progress.recordedAt),
      ),
    );
  const findings = await reader
    .select({
      measureId: finding.measureId,
      id: finding.id,
      finding: finding.finding,
      happenedBy: finding.happenedBy,
      recordedAt: finding.recordedAt,
    })
    .from(finding)
    .where(
      and(
        among(finding.measureId),
        on ? lte(finding.happenedBy, on) : undefined,
        knownBy(known, finding.recordedAt),
      ),
    );
  const entries = await reader
    .select({
      measureId: deadline.measureId,
      sequence: deadline.sequence,
      dueOn: deadline.dueOn,
      reason: deadline.reason,
      hasAct,
      stood:
        sql<boolean>`${and(on ? decidedBy(on) : undefined, knownBy(known, deadline.recordedAt), sql`1 = 1`)}`.mapWith(
          Boolean,
        ),
    })
    .from(deadline)
    .where(among(deadline.measureId));
  const [claimsOf, findingsOf, ledgerOf] = [claims, findings, entries].map((rows) =>
    groupBy<{ measureId: string }, string>(rows, ({ measureId }) => measureId),
  ) as unknown as [Map<string, typeof claims>, Map<string, typeof findings>, Map<string, typeof entries>];
  return (id: string, row: Pick<typeof measure.$inferSelect, "state" | "isContinuing">): MeasureFact => {
    const ledger = ledgerOf.get(id) ?? [];
    return factOf({
      ...row,
      becameContinuing: ledger.some(({ reason }) => reason === "to_continuing"),
      claims: claimsOf.get(id) ?? [],
      findings: findingsOf.get(id) ?? [],
      ledger: ledger.filter(({ stood }) => stood),
    });
  };
}
