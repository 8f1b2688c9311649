import { and, asc, desc, eq, exists, gt, inArray, notExists, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../domain/permissions";
import { sentences } from "../../domain/permissions";
import type { MeasureItem } from "../../domain/view/measure";
import type { DeadlineReason } from "../../domain/vocabulary";
import { deadline, measure, measureBody } from "../schema";
import { measureItems, selectMeasures } from "./measure-item";
import type { Scope } from "./scope";

const shown = 10;

export interface Slipped {
  measure: MeasureItem;
  /** The first day and the one that stands. */
  originalOn: string | null;
  reason: DeadlineReason;
  decidedOn: string | null;
}

export interface SlippingView {
  /** Open measures that nobody leads, soonest due first, ten at most. */
  withoutLead: MeasureItem[];
  /** Open measures whose deadline was put off, soonest due first, ten at most. */
  slipped: Slipped[];
}

/** The countries a manager manages: "all", or their codes. */
export function managedCountries(actor: Actor | null): "all" | string[] {
  const who: readonly string[] = sentences["deadline.move"].who;
  const grants =
    actor?.grants.filter(({ role, organisationId }) => who.includes(role) && !organisationId) ?? [];
  return grants.some(({ countryCode }) => countryCode === null)
    ? "all"
    : grants.flatMap(({ countryCode }) => countryCode ?? []);
}

/** What slips in the countries the reader manages; null for those who manage none. Seven statements at any size. */
export async function findSlipping(asked: Scope): Promise<SlippingView | null> {
  const scope = { ...asked, on: null };
  const countries = managedCountries(scope.actor);
  if (countries.length === 0) return null;
  const managed = countries === "all" ? undefined : inArray(measure.countryCode, countries);
  const read = async (condition: SQL) =>
    measureItems(
      scope,
      await selectMeasures(scope, and(eq(measure.isOpen, true), managed, condition))
        .orderBy(asc(measure.dueBy), asc(measure.id))
        .limit(shown),
    );
  return {
    withoutLead: await read(notExists(leads(scope))),
    slipped: await withLedger(scope, await read(exists(putOff(scope)))),
  };
}

const leads = ({ reader }: Scope) =>
  reader
    .select({ one: sql`1` })
    .from(measureBody)
    .where(and(eq(measureBody.measureId, measure.id), eq(measureBody.role, "lead")));

const putOff = ({ reader }: Scope) =>
  reader
    .select({ one: sql`1` })
    .from(deadline)
    .where(
      and(
        eq(deadline.measureId, measure.id),
        gt(deadline.sequence, 1),
        inArray(deadline.reason, ["extended", "reopened"]),
      ),
    );

async function withLedger({ reader }: Scope, measures: MeasureItem[]): Promise<Slipped[]> {
  if (measures.length === 0) return [];
  const entries = await reader
    .select({
      measureId: deadline.measureId,
      sequence: deadline.sequence,
      dueOn: deadline.dueOn,
      reason: deadline.reason,
      decidedOn: deadline.decidedOn,
    })
    .from(deadline)
    .where(
      inArray(
        deadline.measureId,
        measures.map(({ id }) => id),
      ),
    )
    .orderBy(desc(deadline.sequence));
  return measures.flatMap((each) => {
    const ledger = entries.filter(({ measureId }) => measureId === each.id);
    const [last] = ledger;
    const first = ledger.at(-1);
    return last && first
      ? [{ measure: each, originalOn: first.dueOn, reason: last.reason, decidedOn: last.decidedOn }]
      : [];
  });
}
