import { and, asc, eq, inArray } from "drizzle-orm";
import { procedureInUse } from "../../domain/procedure";
import type { ProcedureView, RungView } from "../../domain/view/procedure";
import { country, procedure, procedureStep, rung } from "../schema";
import { citationsOf } from "./attached";
import { groupBy } from "./group-by";
import { countryRef } from "./measure-item";
import { dayOf, knownBy, type Scope } from "./scope";

const columns = {
  id: procedure.id,
  countryCode: procedure.countryCode,
  country: countryRef,
  legislature: procedure.legislature,
  inUseFrom: procedure.inUseFrom,
  note: procedure.note,
  isVerified: procedure.isVerified,
  recordedAt: procedure.recordedAt,
};
type Row = Omit<ProcedureView, "steps" | "citations"> & { countryCode: string };

/** Procedures with their steps and sources: two statements for any number. */
async function complete(scope: Scope, rows: readonly Row[]): Promise<ProcedureView[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const steps = await scope.reader
    .select()
    .from(procedureStep)
    .where(inArray(procedureStep.procedureId, ids))
    .orderBy(asc(procedureStep.procedureId), asc(procedureStep.position));
  const stepsOf = groupBy(steps, (step) => step.procedureId);
  const citations = await citationsOf(scope.reader, { procedure: ids });
  return rows.map(({ countryCode: _code, ...row }) => ({
    ...row,
    steps: (stepsOf.get(row.id) ?? []).map(({ procedureId: _id, ...step }) => step),
    citations: citations("procedure", row.id),
  }));
}

/** The procedure in use in each of these States on the day asked about; null where none is held. Three statements. */
export async function proceduresOf(
  scope: Scope,
  codes: readonly string[],
): Promise<(code: string) => ProcedureView | null> {
  if (codes.length === 0) return () => null;
  const rows = await scope.reader
    .select(columns)
    .from(procedure)
    .innerJoin(country, eq(country.code, procedure.countryCode))
    .where(and(inArray(procedure.countryCode, [...new Set(codes)]), knownBy(scope, procedure.recordedAt)));
  const inUse = [...groupBy(rows, (row) => row.countryCode).values()].flatMap(
    (each) => procedureInUse(each, dayOf(scope)) ?? [],
  );
  const found = new Map((await complete(scope, inUse)).map((each) => [each.country.code, each]));
  return (code) => found.get(code) ?? null;
}

/** All procedures held, a State's latest first, with which is in use. Three statements; there are few in a State. */
export async function listProcedures(scope: Scope): Promise<(ProcedureView & { isInUse: boolean })[]> {
  const rows = await scope.reader
    .select(columns)
    .from(procedure)
    .innerJoin(country, eq(country.code, procedure.countryCode))
    .orderBy(asc(procedure.countryCode), asc(procedure.recordedAt), asc(procedure.id));
  const inUse = new Set(
    [...groupBy(rows, (row) => row.countryCode).values()].map(
      (each) => procedureInUse(each, dayOf(scope))?.id,
    ),
  );
  const views = await complete(scope, rows);
  return views.map((each) => ({ ...each, isInUse: inUse.has(each.id) }));
}

/** What the rungs of the neutral ladder mean, in their order. */
export async function listRungs(scope: Scope): Promise<RungView[]> {
  return scope.reader
    .select({
      stage: rung.stage,
      definition: rung.definition,
      isTerminal: rung.isTerminal,
      isVerified: rung.isVerified,
    })
    .from(rung)
    .orderBy(asc(rung.position));
}
