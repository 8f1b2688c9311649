import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import {
  draftState,
  lastNewsOn,
  marksOf,
  moverOf,
  type Pace,
  paceOf,
  standingAt,
  staysOf,
} from "../../domain/draft";
import { nextStep, ownSteps } from "../../domain/instrument";
import { daysBetween, lastDayOf } from "../../domain/partial-date";
import { stepAfter, stepFor } from "../../domain/procedure";
import type { DraftStanding, MoverView } from "../../domain/view/draft";
import type { ProcedureView } from "../../domain/view/procedure";
import type { InstrumentRef } from "../../domain/view/shared";
import type { Stage } from "../../domain/vocabulary";
import { instrument, milestone, relation } from "../schema";
import { groupBy } from "./group-by";
import { instrumentRef } from "./measure-item";
import { proceduresOf } from "./procedures";
import { dayOf, knownBy, type Scope, visible } from "./scope";
import { instrumentStood } from "./standing";

type Row = Pick<typeof instrument.$inferSelect, "id" | "countryCode" | "signedOn" | "inForceOn">;
type Step = typeof milestone.$inferSelect;

/** Where drafts stand on the day asked about: nine statements for any number of them. */
export async function draftStandings(
  scope: Scope,
  rows: readonly Row[],
): Promise<(id: string) => DraftStanding | undefined> {
  if (rows.length === 0) return () => undefined;
  const on = dayOf(scope);
  const steps = await stepsOf(
    scope,
    rows.map(({ id }) => id),
  );
  const became = await becameOf(
    scope,
    rows.map(({ id }) => id),
  );
  const procedures = await proceduresOf(
    scope,
    rows.map(({ countryCode }) => countryCode),
  );
  const standing = new Map(
    rows.map((row) => {
      const own = [...steps(row.id), ...ownSteps(row)];
      const stands = standingAt(own, on);
      return [row.id, { row, stands, state: draftState(stands?.stage ?? null, became(row.id).length > 0) }];
    }),
  );
  const waiting = [...standing.values()].flatMap(({ row, stands, state }) =>
    stands && state === "under_way" ? [{ ...row, stage: stands.stage }] : [],
  );
  const paces = await pacesOf(scope, waiting);
  return (id) => {
    const found = standing.get(id);
    if (!found) return undefined;
    const { row, stands, state } = found;
    const newsOn = lastNewsOn([...steps(id), ...ownSteps(row)], on);
    const next = nextStep(steps(id), on);
    const figures = {
      state,
      days: stands?.days ?? null,
      newsDays: newsOn === null ? null : Math.max(0, daysBetween(lastDayOf(newsOn), on)),
      pace: stands && state === "under_way" ? paces(row, stands.stage) : null,
    };
    return {
      ...figures,
      ...marksOf(figures),
      stage: stands?.stage ?? null,
      since: stands?.since ?? null,
      newsOn,
      nextStep: next && stepRef(next),
      nextMover:
        state === "under_way"
          ? whoMoves(procedures(row.countryCode), stands?.stage ?? null, next?.stage ?? null)
          : null,
      became: became(id),
    };
  };
}

const stepRef = ({ stage, nationalName, kind, happenedOn }: Step) => ({
  stage,
  nationalName,
  kind,
  happenedOn,
});

/** Whoever the planned step waits for; without one whoever the next step of the procedure waits for, else who holds it now. */
function whoMoves(
  procedure: ProcedureView | null,
  at: Stage | null,
  planned: Stage | null,
): MoverView | null {
  const steps = procedure?.steps ?? [];
  const step = planned ? stepFor(steps, planned) : at && stepAfter(steps, at);
  const stage = planned ?? step?.stage ?? at;
  const mover = stage && moverOf(stage);
  return mover || step?.actor ? { actor: step?.actor ?? null, mover: mover ?? null } : null;
}

/** The steps of these instruments that no later entry corrects, as known on the day asked about. */
async function stepsOf(scope: Scope, ids: readonly string[]): Promise<(id: string) => Step[]> {
  const rows = await scope.reader
    .select()
    .from(milestone)
    .where(and(inArray(milestone.instrumentId, [...ids]), knownBy(scope, milestone.recordedAt)))
    .orderBy(asc(milestone.instrumentId), asc(milestone.happenedBy), asc(milestone.position));
  const corrected = new Set(rows.map((row) => row.supersedesId));
  const byInstrument = groupBy(
    rows.filter((row) => !corrected.has(row.id)),
    (row) => row.instrumentId,
  );
  return (id) => byInstrument.get(id) ?? [];
}

/** The laws these drafts became, of those the reader may see and that stood by then. */
async function becameOf(scope: Scope, ids: readonly string[]): Promise<(id: string) => InstrumentRef[]> {
  const rows = await scope.reader
    .select({ fromId: relation.fromId, ref: instrumentRef })
    .from(relation)
    .innerJoin(instrument, eq(instrument.id, relation.toId))
    .where(
      and(
        inArray(relation.fromId, [...ids]),
        eq(relation.kind, "becomes"),
        knownBy(scope, relation.recordedAt),
        visible(scope, instrument),
        instrumentStood(scope),
      ),
    )
    .orderBy(asc(instrument.id));
  const byDraft = groupBy(rows, (row) => row.fromId);
  return (id) => (byDraft.get(id) ?? []).map(({ ref }) => ref);
}

/** So many of the newest passages of a State through a stage are looked at. */
const passagesRead = 20;

/**
 * How long earlier drafts of the same State stayed at a stage, the draft itself left out: three statements. An act counts once:
 * where a draft became it, the draft does.
 */
async function pacesOf(
  scope: Scope,
  waiting: readonly (Row & { stage: Stage })[],
): Promise<(row: Row, stage: Stage) => Pace> {
  const stages = [...groupBy(waiting, ({ countryCode, stage }) => `${countryCode} ${stage}`).values()];
  const [first, ...others] = stages.flatMap(([row], at) => (row ? [passagesOf(scope, row, at)] : []));
  if (!first) return () => paceOf([]);
  const passed = await others.reduce((all, each) => all.unionAll(each), first);
  const ids = [...new Set(passed.map(({ id }) => id))];
  if (ids.length === 0) return () => paceOf([]);
  const came = await scope.reader
    .select({ id: relation.toId })
    .from(relation)
    .where(
      and(
        inArray(relation.toId, ids),
        eq(relation.kind, "becomes"),
        ne(relation.fromId, relation.toId),
        knownBy(scope, relation.recordedAt),
      ),
    );
  const fromDrafts = new Set(came.map(({ id }) => id));
  const steps = await stepsOf(scope, ids);
  const on = dayOf(scope);
  const stays = ids
    .filter((id) => !fromDrafts.has(id))
    .flatMap((id) =>
      staysOf(steps(id), on).map((stay) => ({ ...stay, id, countryCode: steps(id)[0]?.countryCode })),
    );
  const byStage = groupBy(stays, ({ countryCode, stage }) => `${countryCode} ${stage}`);
  return (row, stage) => {
    const stayed = (byStage.get(`${row.countryCode} ${stage}`) ?? []).filter(({ id }) => id !== row.id);
    return paceOf([...new Map(stayed.map((stay) => [stay.id, stay.days])).values()]);
  };
}

/** The instruments that came to a stage in a State last. */
function passagesOf(scope: Scope, { countryCode, stage }: Row & { stage: Stage }, at: number) {
  const newest = scope.reader
    .select({ id: milestone.instrumentId })
    .from(milestone)
    .innerJoin(instrument, eq(instrument.id, milestone.instrumentId))
    .where(
      and(
        eq(milestone.countryCode, countryCode),
        eq(milestone.stage, stage),
        eq(milestone.kind, "held"),
        knownBy(scope, milestone.recordedAt),
        visible(scope, instrument),
        instrumentStood(scope),
      ),
    )
    .orderBy(desc(milestone.happenedBy), desc(milestone.id))
    .limit(passagesRead)
    .as(`newest_${at}`);
  return scope.reader.select({ id: newest.id }).from(newest).$dynamic();
}
