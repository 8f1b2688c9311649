import { and, asc, inArray, type SQL } from "drizzle-orm";
import type { MeasureLine } from "../../domain/view/measure";
import {
  country,
  deadline,
  finding,
  instrument,
  measure,
  measureBody,
  organisation,
  progress,
} from "../schema";
import { among } from "./among";
import { pillarsOf } from "./attached";
import { groupBy } from "./group-by";
import { type Scope, visible } from "./scope";
import { claimJoin, deadlineJoin, findingJoin, measureStood, standingOf } from "./standing";

/** The same measures as `selectMeasures`, with what a line of a file says of them; read alone where their state is carried. */
export function selectLines(scope: Scope, condition: SQL | undefined) {
  const measures = scope.reader
    .select({
      id: measure.id,
      number: measure.number,
      text: measure.text,
      instrumentId: measure.instrumentId,
      countryCode: measure.countryCode,
      position: measure.position,
      state: measure.state,
      confidence: measure.confidence,
      changedAt: measure.changedAt,
      ...standingOf(scope),
    })
    .from(measure)
    .$dynamic();
  const asTheyStood =
    scope.on === null
      ? measures
      : (measures
          .leftJoin(progress, claimJoin(scope))
          .leftJoin(finding, findingJoin(scope))
          .leftJoin(deadline, deadlineJoin(scope)) as unknown as typeof measures);
  return asTheyStood.where(and(condition, visible(scope, measure), measureStood(scope)));
}

type LineRow = Awaited<ReturnType<typeof selectLines>>[number];

/** What the lines say. What many of them name, instruments, States and bodies, is read once: five statements for any number of rows. */
export async function measureLines(
  scope: Scope,
  rows: readonly LineRow[],
  takenOverFrom: (bodies: MeasureLine["bodies"]) => MeasureLine["takenOverFrom"],
): Promise<MeasureLine[]> {
  if (rows.length === 0) return [];
  const { reader } = scope;
  const ids = rows.map(({ id }) => id);
  const instruments = byId(
    await reader
      .select({ id: instrument.id, title: instrument.title })
      .from(instrument)
      .where(among(instrument.id, distinct(rows.map(({ instrumentId }) => instrumentId)))),
  );
  const countries = byId(
    await reader
      .select({
        id: country.code,
        code: country.code,
        name: country.name,
        nativeLanguage: country.nativeLanguage,
      })
      .from(country)
      .where(inArray(country.code, distinct(rows.map(({ countryCode }) => countryCode)))),
  );
  const bodies = await namedBodies(scope, ids);
  const pillars = await pillarsOf(reader, ids);
  return rows.flatMap((row) => {
    const named = bodies(row.id);
    const [of, inCountry] = [instruments.get(row.instrumentId), countries.get(row.countryCode)];
    if (!of || !inCountry) return [];
    return {
      id: row.id,
      number: row.number,
      text: row.text,
      instrumentId: row.instrumentId,
      instrument: of,
      country: inCountry,
      state: row.state,
      confidence: row.confidence,
      claimed: row.claim && { claim: row.claim, happenedOn: row.claimedOn, isVerified: row.isVerified },
      found: row.finding && { finding: row.finding, happenedOn: row.foundOn },
      dueOn: row.isContinuing ? null : row.dueOn,
      dueText: row.dueText,
      isContinuing: row.isContinuing,
      isOverdue: row.isOverdue,
      bodies: named,
      takenOverFrom: takenOverFrom(named),
      pillars: pillars(row.id),
      changedAt: row.changedAt,
    };
  });
}

async function namedBodies({ reader }: Scope, measureIds: readonly string[]) {
  const rows = await reader
    .select({
      measureId: measureBody.measureId,
      role: measureBody.role,
      organisationId: measureBody.organisationId,
    })
    .from(measureBody)
    .where(among(measureBody.measureId, measureIds))
    .orderBy(asc(measureBody.role), asc(measureBody.organisationId));
  const names = byId(
    await reader
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(among(organisation.id, distinct(rows.map(({ organisationId }) => organisationId)))),
  );
  const byMeasure = groupBy(rows, ({ measureId }) => measureId);
  return (id: string) =>
    (byMeasure.get(id) ?? []).flatMap(({ role, organisationId }) => {
      const named = names.get(organisationId);
      return named ? { id: named.id, role, name: named.name } : [];
    });
}

const distinct = (ids: readonly string[]) => [...new Set(ids)];

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
