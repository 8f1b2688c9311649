import { lastDayOf, type PartialDate } from "../partial-date";
import type { Absence, AssessmentDecision, AssessmentOrigin, ScaleValue } from "../vocabulary";

/** An answer as far as it matters for which one stands. */
export interface Answer {
  id: string;
  value: ScaleValue | null;
  absence: Absence | null;
  /** The day by which it certainly was so. */
  validFromBy: string;
  asOf: PartialDate | null;
  supersedesId: string | null;
  /** The instant from which everybody could see it; null: not yet. */
  publicAt: string | null;
}

/** The days an answer holds for: from `fromDay` up to but not including `untilDay`; null: open; both equal: no day. */
export interface Holding<Row extends Answer> {
  answer: Row;
  fromDay: string;
  untilDay: string | null;
}

interface Decided {
  decision: AssessmentDecision;
  recordedAt: string;
}

/**
 * Since when everybody can see an answer: one from a public source since it was recorded, a reviewer's since it was published.
 * null: they cannot.
 */
export function publicAt(
  answer: { origin: AssessmentOrigin; recordedAt: string },
  decisions: readonly Decided[],
): string | null {
  if (answer.origin === "public_source") return answer.recordedAt;
  return decisions.find(({ decision }) => decision === "publish")?.recordedAt ?? null;
}

/**
 * The answer of one cell that stood on the day `onDay` as far as was known at the instant `knownAt` (null: now). Of those public by
 * then and not superseded by a public one, the one that began last; `not_researched`, which says nothing about the State, gives way
 * to any other. null: none, which is shown as not researched.
 */
export function resolveCell<Row extends Answer>(
  answers: readonly Row[],
  onDay: string,
  knownAt: string | null,
): Row | null {
  const begun = standing(answers, knownAt).filter((answer) => answer.validFromBy <= onDay);
  const real = begun.filter((answer) => answer.absence !== "not_researched");
  return (real.length > 0 ? real : begun).sort(compareAnswers).at(-1) ?? null;
}

/**
 * The same for all days: which answer of one cell holds for which days, in their order, as known at `knownAt` (null: now). No two
 * of them hold for the same day, and `resolveCell` is the one whose days contain the day asked about.
 */
export function holdings<Row extends Answer>(
  answers: readonly Row[],
  knownAt: string | null = null,
): Holding<Row>[] {
  const all = standing(answers, knownAt).sort(compareAnswers);
  const real = all.filter((answer) => answer.absence !== "not_researched");
  const blank = all.filter((answer) => answer.absence === "not_researched");
  const first = real[0]?.validFromBy ?? null;
  return [
    ...blank.map((answer, index) => holding(answer, earlier(blank[index + 1]?.validFromBy ?? null, first))),
    ...real.map((answer, index) => holding(answer, real[index + 1]?.validFromBy ?? null)),
  ];
}

function holding<Row extends Answer>(answer: Row, nextDay: string | null): Holding<Row> {
  const fromDay = answer.validFromBy;
  return { answer, fromDay, untilDay: nextDay !== null && nextDay < fromDay ? fromDay : nextDay };
}

const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a);

function standing<Row extends Answer>(answers: readonly Row[], knownAt: string | null): Row[] {
  const known = answers.filter(
    (answer) => answer.publicAt !== null && (knownAt === null || answer.publicAt <= knownAt),
  );
  const superseded = new Set(known.map((answer) => answer.supersedesId));
  return known.filter((answer) => !superseded.has(answer.id));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const newestSource = ({ asOf }: Answer) => (asOf === null ? "" : lastDayOf(asOf));

/** By the day they began, then as they became public, then by their newest source. */
function compareAnswers(a: Answer, b: Answer): number {
  return (
    compareText(a.validFromBy, b.validFromBy) ||
    compareText(a.publicAt ?? "", b.publicAt ?? "") ||
    compareText(newestSource(a), newestSource(b)) ||
    compareText(a.id, b.id)
  );
}
