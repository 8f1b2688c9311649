import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { certainBy, overlapping } from "../domain/comparison/validity";
import { publicAssessmentStates } from "../domain/comparison/visible";
import { Failure, type FieldFailure } from "../domain/failure";
import type { SubmitAssessment } from "../domain/input/assessment";
import { addDays, firstDayOf, lastDayOf, mayHaveHappened } from "../domain/partial-date";
import { requireNoPersonalData } from "./check-input";
import { unknownSources } from "./cite";
import { assessment, assessmentStanding, country, criterion, instrument, statehood } from "./schema";
import type { Tx } from "./store";

export type SubmittedAnswer = z.output<typeof SubmitAssessment>;

/** The day by which the situation a submitted answer describes certainly was so. */
export const validFromBy = ({ validFrom, asOf }: SubmittedAnswer, now: string) =>
  certainBy({ validFrom: validFrom ?? null, asOf: asOf ?? null }, now);

type Standing = Awaited<ReturnType<typeof publicAnswers>>[number];

/**
 * Refuses, naming each field, answers that cannot be: an unknown State, criterion, source or instrument, a day to come or before the
 * State, a cell filled twice, a correction of what is not public, a beginning that another public answer may share, personal data.
 * Returns the edition of each criterion.
 */
export async function requireAnswers(
  tx: Tx,
  answers: readonly SubmittedAnswer[],
  at: (index: number) => string,
  now: string,
): Promise<Map<string, string>> {
  const held = await loadHeld(tx, answers);
  const standing = await publicAnswers(tx, answers);
  const failures: FieldFailure[] = [];
  const cells = new Set<string>();
  for (const [index, answer] of answers.entries()) {
    const refuse = (field: string, reason: string, values?: FieldFailure["values"]) =>
      failures.push({ field: at(index) + field, reason, ...(values && { values }) });
    const cell = `${answer.countryCode} ${answer.criterionCode}`;
    if (cells.has(cell)) refuse("criterionCode", "same_cell_twice");
    cells.add(cell);
    const isCountry = held.countries.has(answer.countryCode);
    if (!isCountry) refuse("countryCode", "unknown_country");
    if (!held.editions.has(answer.criterionCode)) refuse("criterionCode", "unknown_criterion");
    for (const [place, { instrumentId }] of answer.provisions.entries())
      if (isCountry && held.instruments.get(instrumentId) !== answer.countryCode)
        refuse(`provisions.${place}.instrumentId`, "unknown_reference");
    for (const [place, { sourceId }] of answer.citations.entries())
      if (sourceId !== undefined && !held.sources.has(sourceId))
        refuse(`citations.${place}.sourceId`, "unknown_reference");
    refuseDays(answer, held.statehood.get(answer.countryCode), now, refuse);
    refuseOverlap(
      answer,
      standing.filter((row) => `${row.countryCode} ${row.criterionCode}` === cell),
      now,
      refuse,
    );
  }
  if (failures.length > 0) throw new Failure("invalid", "invalid", failures);
  for (const [index, answer] of answers.entries())
    requireNoPersonalData(
      {
        [`${at(index)}rationale`]: answer.rationale,
        ...Object.fromEntries(
          answer.citations.map(({ quote }, place) => [`${at(index)}citations.${place}.quote`, quote]),
        ),
      },
      answer.personalDataReason,
    );
  return held.editions;
}

type Refuse = (field: string, reason: string, values?: FieldFailure["values"]) => void;

function refuseDays(answer: SubmittedAnswer, stateSince: string | undefined, now: string, refuse: Refuse) {
  const tomorrow = addDays(now.slice(0, 10), 1);
  for (const field of ["validFrom", "asOf"] as const) {
    const day = answer[field];
    if (!day) continue;
    if (!mayHaveHappened(day, tomorrow)) refuse(field, "must_not_be_future");
    else if (stateSince && lastDayOf(day) < firstDayOf(stateSince))
      refuse(field, "before_state", { day: stateSince });
  }
}

function refuseOverlap(answer: SubmittedAnswer, cell: readonly Standing[], now: string, refuse: Refuse) {
  if (answer.supersedesId && !cell.some((row) => row.id === answer.supersedesId))
    refuse("supersedesId", "not_public");
  const added = {
    validFrom: answer.validFrom ?? null,
    validFromBy: validFromBy(answer, now),
    absence: answer.absence ?? null,
  };
  const others = cell.filter((row) => row.id !== answer.supersedesId);
  const other = overlapping(added, others);
  if (other) refuse("validFrom", "overlapping_validity", { day: other.validFrom ?? other.validFromBy });
}

async function loadHeld(tx: Tx, answers: readonly SubmittedAnswer[]) {
  const countryCodes = answers.map((answer) => answer.countryCode);
  const criterionCodes = answers.map((answer) => answer.criterionCode);
  const instrumentIds = answers.flatMap(({ provisions }) => provisions.map((each) => each.instrumentId));
  const countries = await tx
    .select({ code: country.code, sinceOn: statehood.sinceOn })
    .from(country)
    .leftJoin(statehood, eq(statehood.countryCode, country.code))
    .where(inArray(country.code, countryCodes));
  const criteria = await tx
    .select({ code: criterion.code, edition: criterion.edition })
    .from(criterion)
    .where(inArray(criterion.code, criterionCodes));
  const instruments =
    instrumentIds.length === 0
      ? []
      : await tx
          .select({ id: instrument.id, countryCode: instrument.countryCode })
          .from(instrument)
          .where(inArray(instrument.id, instrumentIds));
  const cited = answers.flatMap(({ citations }) => citations);
  const unknown = await unknownSources(tx, cited);
  return {
    sources: new Set(cited.flatMap(({ sourceId }, at) => (unknown.includes(at) ? [] : (sourceId ?? [])))),
    countries: new Set(countries.map((row) => row.code)),
    statehood: new Map(countries.flatMap((row) => (row.sinceOn ? [[row.code, row.sinceOn] as const] : []))),
    editions: new Map(criteria.map((row) => [row.code, row.edition])),
    instruments: new Map(instruments.map((row) => [row.id, row.countryCode])),
  };
}

/** The public answers of the cells concerned, of which none supersedes another. */
export const publicAnswers = (tx: Tx, cells: readonly { countryCode: string; criterionCode: string }[]) =>
  tx
    .select({
      id: assessment.id,
      countryCode: assessment.countryCode,
      criterionCode: assessment.criterionCode,
      validFrom: assessment.validFrom,
      validFromBy: assessment.validFromBy,
      absence: assessment.absence,
    })
    .from(assessmentStanding)
    .innerJoin(assessment, eq(assessment.id, assessmentStanding.assessmentId))
    .where(
      and(
        inArray(assessmentStanding.countryCode, [...new Set(cells.map((cell) => cell.countryCode))]),
        inArray(assessmentStanding.criterionCode, [...new Set(cells.map((cell) => cell.criterionCode))]),
        inArray(assessmentStanding.state, [...publicAssessmentStates]),
      ),
    );
