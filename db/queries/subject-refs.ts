import { and, eq, inArray } from "drizzle-orm";
import { isStanding } from "../../domain/decision";
import type {
  CountryRef,
  InstrumentRef,
  MeasureRef,
  OrganisationRef,
  TitledRef,
} from "../../domain/view/shared";
import {
  assessment,
  assessmentStanding,
  country,
  deadline,
  decision,
  event,
  finding,
  instrument,
  measure,
  milestone,
  organisation,
  practice,
  procedure,
  progress,
  provision,
  ratification,
  recommendation,
  version,
} from "../schema";
import { organisationRef } from "./attached";
import { countryRef, instrumentRef, measureRef } from "./measure-item";
import { type Scope, seesUnpublished, visible } from "./scope";
import { visibleAssessments } from "./visible-assessments";

/** The page on which a thing is found: exactly one of these is set. */
export interface SubjectRef {
  country: CountryRef | null;
  organisation: OrganisationRef | null;
  instrument: InstrumentRef | null;
  measure: MeasureRef | null;
  titled: TitledRef | null;
}

interface Subject {
  kind: string;
  id: string;
}

const none: SubjectRef = { country: null, organisation: null, instrument: null, measure: null, titled: null };

/**
 * Finds what things of any kind belong to, of those the reader may see, in at most thirteen statements. Undefined for what
 * they may not: unpublished things, and claims that were returned.
 */
export async function subjectRefs(
  scope: Scope,
  subjects: readonly Subject[],
): Promise<(kind: string, id: string) => SubjectRef | undefined> {
  const found = new Map<string, SubjectRef>();
  const wanted = new Map<string, string[]>();
  for (const { kind, id } of subjects) wanted.set(kind, [...(wanted.get(kind) ?? []), id]);
  for (const [kind, ids] of wanted) {
    const unique = [...new Set(ids)];
    for (const [id, ref] of await lookUp(scope, kind, unique)) found.set(`${kind} ${id}`, ref);
  }
  return (kind, id) => found.get(`${kind} ${id}`);
}

async function lookUp(scope: Scope, kind: string, ids: string[]): Promise<[string, SubjectRef][]> {
  const { reader } = scope;
  switch (kind) {
    case "country": {
      const rows = await reader.select(countryRef).from(country).where(inArray(country.code, ids));
      return rows.map((row) => [row.code, { ...none, country: row }]);
    }
    case "organisation": {
      const rows = await reader
        .select(organisationRef)
        .from(organisation)
        .where(inArray(organisation.id, ids));
      return rows.map((row) => [row.id, { ...none, organisation: row }]);
    }
    case "instrument": {
      const rows = await reader
        .select(instrumentRef)
        .from(instrument)
        .where(and(inArray(instrument.id, ids), visible(scope, instrument)));
      return rows.map((row) => [row.id, { ...none, instrument: row }]);
    }
    case "measure": {
      const rows = await reader
        .select(measureRef)
        .from(measure)
        .where(and(inArray(measure.id, ids), visible(scope, measure)));
      return rows.map((row) => [row.id, { ...none, measure: row }]);
    }
    case "milestone":
    case "provision":
    case "version":
      return underInstrument(scope, { milestone, provision, version }[kind], ids);
    case "deadline":
    case "finding":
      return underMeasure(scope, kind === "deadline" ? deadline : finding, ids);
    case "progress":
      return claims(scope, ids);
    case "procedure": {
      const rows = await reader
        .select({ id: procedure.id, ref: countryRef })
        .from(procedure)
        .innerJoin(country, eq(country.code, procedure.countryCode))
        .where(inArray(procedure.id, ids));
      return rows.map(({ id, ref }) => [id, { ...none, country: ref }]);
    }
    case "ratification": {
      const rows = await reader
        .select({ id: ratification.id, ref: countryRef })
        .from(ratification)
        .innerJoin(country, eq(country.code, ratification.countryCode))
        .where(inArray(ratification.id, ids));
      return rows.map(({ id, ref }) => [id, { ...none, country: ref }]);
    }
    case "assessment":
      return answers(scope, ids);
    case "event":
    case "practice":
      return titled(scope, kind, ids);
    case "recommendation": {
      const rows = await reader
        .select({ id: recommendation.id, title: recommendation.text })
        .from(recommendation)
        .where(inArray(recommendation.id, ids));
      return rows.map((row) => [row.id, { ...none, titled: { kind, ...row } }]);
    }
    default:
      return [];
  }
}

async function underInstrument(
  scope: Scope,
  part: typeof milestone | typeof provision | typeof version,
  ids: string[],
): Promise<[string, SubjectRef][]> {
  const rows = await scope.reader
    .select({ partId: part.id, ref: instrumentRef })
    .from(part)
    .innerJoin(instrument, eq(instrument.id, part.instrumentId))
    .where(and(inArray(part.id, ids), visible(scope, instrument)));
  return rows.map(({ partId, ref }) => [partId, { ...none, instrument: ref }]);
}

async function underMeasure(
  scope: Scope,
  part: typeof deadline | typeof finding,
  ids: string[],
): Promise<[string, SubjectRef][]> {
  const rows = await scope.reader
    .select({ partId: part.id, ref: measureRef })
    .from(part)
    .innerJoin(measure, eq(measure.id, part.measureId))
    .where(and(inArray(part.id, ids), visible(scope, measure)));
  return rows.map(({ partId, ref }) => [partId, { ...none, measure: ref }]);
}

async function claims(scope: Scope, ids: string[]): Promise<[string, SubjectRef][]> {
  const rows = await scope.reader
    .select({ partId: progress.id, decision: decision.decision, ref: measureRef })
    .from(progress)
    .innerJoin(measure, eq(measure.id, progress.measureId))
    .leftJoin(decision, eq(decision.progressId, progress.id))
    .where(and(inArray(progress.id, ids), visible(scope, measure)));
  return rows
    .filter((row) => isStanding(row.decision) || seesUnpublished(scope, row.ref.countryCode))
    .map(({ partId, ref }) => [partId, { ...none, measure: ref }]);
}

async function answers(scope: Scope, ids: string[]): Promise<[string, SubjectRef][]> {
  const rows = await scope.reader
    .select({ partId: assessment.id, ref: countryRef })
    .from(assessment)
    .innerJoin(assessmentStanding, eq(assessmentStanding.assessmentId, assessment.id))
    .innerJoin(country, eq(country.code, assessment.countryCode))
    .where(and(inArray(assessment.id, ids), visibleAssessments(scope)));
  return rows.map(({ partId, ref }) => [partId, { ...none, country: ref }]);
}

async function titled(
  { reader }: Scope,
  kind: "event" | "practice",
  ids: string[],
): Promise<[string, SubjectRef][]> {
  const of = kind === "event" ? event : practice;
  const rows = await reader.select({ id: of.id, title: of.title }).from(of).where(inArray(of.id, ids));
  return rows.map((row) => [row.id, { ...none, titled: { kind, ...row } }]);
}
