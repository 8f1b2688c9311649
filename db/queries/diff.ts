import { and, asc, eq, or } from "drizzle-orm";
import { compareProvisions, type ProvisionDifference } from "../../domain/legal-diff/compare";
import { standingDecisions } from "../../domain/legal-diff/decisions";
import type { DiffView, VersionItem, VersionView } from "../../domain/view/version";
import { provisionChanges } from "../../domain/vocabulary";
import { inTurns } from "../in-turns";
import { alignment } from "../schema";
import type { Scope } from "./scope";
import { getVersion } from "./versions";

/** With what reading and answering take, the whole stays within two seconds. */
const budgetMs = 1_100;

/** What became of each provision from one version of an instrument to another, with what people decided about them. */
export async function getDiff(
  scope: Scope,
  instrumentId: string,
  from: number,
  to: number,
): Promise<DiffView> {
  const old = await getVersion(scope, instrumentId, from);
  const fresh = await getVersion(scope, instrumentId, to);
  const decided = await listDecisions(scope, old, fresh);
  const found = await inTurns(compareProvisions(old.provisions, fresh.provisions, decided), budgetMs);
  const [decidedFrom, decidedTo] = [
    new Set(decided.map((each) => each.from)),
    new Set(decided.map((each) => each.to)),
  ];
  return {
    instrument: old.instrument,
    from: itemOf(old),
    to: itemOf(fresh),
    counts: countsOf(found),
    renumberedCount: found.filter(({ isRenumbered }) => isRenumbered).length,
    isComplete: found.every(({ words }) => words !== null),
    provisions: found.map((each) => ({
      ...each,
      from: each.from === null ? null : (old.provisions[each.from] ?? null),
      to: each.to === null ? null : (fresh.provisions[each.to] ?? null),
      isDecided:
        (each.from !== null && decidedFrom.has(each.from)) || (each.to !== null && decidedTo.has(each.to)),
    })),
  };
}

function itemOf({
  instrument: _instrument,
  leftOut: _leftOut,
  provisions: _provisions,
  citations: _citations,
  ...item
}: VersionView): VersionItem {
  return item;
}

const countsOf = (found: readonly ProvisionDifference[]) =>
  Object.fromEntries(
    provisionChanges.map((change) => [change, found.filter((each) => each.change === change).length]),
  ) as DiffView["counts"];

/** What people decided about two versions, in either order of asking, as places in their provisions. */
async function listDecisions(scope: Scope, old: VersionView, fresh: VersionView) {
  const between = (from: string, to: string) =>
    and(eq(alignment.fromVersionId, from), eq(alignment.toVersionId, to));
  const rows = await scope.reader
    .select()
    .from(alignment)
    .where(or(between(old.id, fresh.id), between(fresh.id, old.id)))
    .orderBy(asc(alignment.recordedAt), asc(alignment.position));
  const placeIn = (version: VersionView) => new Map(version.provisions.map(({ id }, at) => [id, at]));
  const [places, newPlaces] = [placeIn(old), placeIn(fresh)];
  return standingDecisions(
    rows.map((row) => {
      const isForward = row.fromVersionId === old.id;
      const [from, to] = isForward
        ? [row.fromProvisionId, row.toProvisionId]
        : [row.toProvisionId, row.fromProvisionId];
      return { from: places.get(from ?? "") ?? null, to: newPlaces.get(to ?? "") ?? null };
    }),
  );
}
