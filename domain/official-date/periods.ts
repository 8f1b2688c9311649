import {
  addDays,
  datePrecision,
  firstDayOf,
  isPartialDate,
  lastDayOf,
  type PartialDate,
} from "../partial-date";
import type { ReadAs } from "./reading";
import type { Signs } from "./signs";

/** A stretch of the calendar: from the first to the last it may mean. */
export interface Period {
  how: ReadAs;
  from: PartialDate;
  to: PartialDate;
  parts: Readonly<Record<string, string | number>>;
}

const two = (number: number | string) => String(number).padStart(2, "0");
const monthOf = (year: string, month: number) => `${year}-${two(month)}`;

const span = (how: ReadAs, year: string, of: number, length: number): Period | null => {
  if (of < 1 || of * length > 12) return null;
  const to = lastDayOf(monthOf(year, of * length));
  return { how, from: firstDayOf(monthOf(year, (of - 1) * length + 1)), to, parts: { number: of, year } };
};

type Rule = [RegExp, (...groups: string[]) => Period | null | "impossible"];

const day = (year: string, month: string, of: string): Period | "impossible" => {
  const date = `${year}-${two(month)}-${two(of)}`;
  return isPartialDate(date) ? { how: "day", from: date, to: date, parts: { date } } : "impossible";
};
const month = (date: string): Period | "impossible" =>
  isPartialDate(date) ? { how: "month", from: date, to: date, parts: { date } } : "impossible";
const endOfMonth = (year: string, of: string): Period => {
  const date = lastDayOf(monthOf(year, Number(of)));
  return { how: "end_of_month", from: date, to: date, parts: { date } };
};
const endOfYear = (year: string): Period => ({
  how: "end_of_year",
  from: `${year}-12-31`,
  to: `${year}-12-31`,
  parts: { year },
});

const [Y, M, N] = ["Y(\\d{4})", "m(\\d+)", "n(\\d+)"];
const q = "(?:[on](\\d+) q|q [on](\\d+))";
const h = "(?:[on](\\d+) h|h [on](\\d+))";
const rule = (pattern: string): RegExp => new RegExp(`^${pattern}$`);
const pick = (...groups: (string | undefined)[]) => Number(groups.find(Boolean) ?? 0);

const rules: Rule[] = [
  [rule("D(\\S+)"), (date) => day(date.slice(0, 4), date.slice(5, 7), date.slice(8))],
  [rule("P(\\S+)"), (date) => month(date)],
  [rule(`${N} (?:fill )?${M} ${Y}`), (of, at, year) => day(year, at, of)],
  [rule(`${M} ${N} ${Y}`), (at, of, year) => day(year, at, of)],
  [rule(`${Y} ${N} ${M}`), (year, of, at) => day(year, at, of)],
  [rule(`${Y} ${M} ${N}`), (year, at, of) => day(year, at, of)],
  [rule(`${M} (?:fill )?${Y}`), (at, year) => month(monthOf(year, Number(at)))],
  [rule(`${Y} ${M}`), (year, at) => month(monthOf(year, Number(at)))],
  [rule(`(?:end (?:fill )?)?${q} (?:fill )?${Y}`), (a, b, year) => span("quarter", year, pick(a, b), 3)],
  [rule(`${Y} ${q}(?: end)?`), (year, a, b) => span("quarter", year, pick(a, b), 3)],
  [rule(`(?:end (?:fill )?)?${h} (?:fill )?${Y}`), (a, b, year) => span("half", year, pick(a, b), 6)],
  [rule(`${Y} ${h}(?: end)?`), (year, a, b) => span("half", year, pick(a, b), 6)],
  [rule(`end (?:fill )?${M} (?:fill )?${Y}`), (at, year) => endOfMonth(year, at)],
  [rule(`${Y} ${M} end`), (year, at) => endOfMonth(year, at)],
  [rule(`end (?:fill )?${Y}`), (year) => endOfYear(year)],
  [rule(`${Y} end`), (year) => endOfYear(year)],
  [rule(`(?:yw )?(?:fill )?${Y}`), (year) => ({ how: "year", from: year, to: year, parts: { year } })],
];

/** The stretch that signs name from end to end; null when they name none, "impossible" when the day does not exist. */
export function periodOf(signs: Signs): Period | null | "impossible" {
  for (const [pattern, make] of rules) {
    const match = pattern.exec(signs);
    if (match) return make(...(match.slice(1) as string[]));
  }
  return null;
}

const join = "(?:-|to)";

/** Two stretches with something between them: the year or the quarter may stand only once. */
export function rangeOf(signs: Signs): Period | null | "impossible" {
  const match =
    new RegExp(`^(?:from )?(.+?) (?:fromAfter )?${join} (.+)$`).exec(signs) ??
    /^(.+?) fromAfter (.+?)(?: by)?$/.exec(signs) ??
    /^from (.+?) by (.+)$/.exec(signs);
  if (!match) return null;
  const [, first = "", second = ""] = match;
  const ends = [completed(first, second), completed(second, first)].map((end) => periodOf(end));
  const [from, to] = ends;
  if (from === "impossible" || to === "impossible") return "impossible";
  if (!from || !to) return null;
  return { how: "range", from: from.from, to: to.to, parts: { from: from.from, to: to.to } };
}

function completed(end: Signs, other: Signs): Signs {
  const unit = /^[on]\d+$/.test(end) ? / ([qh])(?: |$)/.exec(` ${other} `)?.[1] : undefined;
  const unitBefore =
    /^[on]\d+$/.test(end.replace(/^Y\d{4} | Y\d{4}$/, "")) && !unit
      ? / ([qh]) /.exec(` ${other} `)?.[1]
      : unit;
  const named = unitBefore ? end.replace(/([on]\d+)/, `$1 ${unitBefore}`) : end;
  const withMonth = /^n\d+$/.test(named) ? `${named} ${/m\d+/.exec(other)?.[0] ?? ""}`.trim() : named;
  const year = /Y\d{4}/.exec(other)?.[0];
  return /[YDP]\d{4}/.test(withMonth) || !year ? withMonth : `${withMonth} ${year}`;
}

/** `count` months or years after a date, as exactly as that date is known: a month has no 31st where it has none. */
export function addMonths(date: PartialDate, count: number): PartialDate | null {
  const precision = datePrecision(date);
  if (precision === "year") return count % 12 === 0 ? String(Number(date) + count / 12) : null;
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + count;
  const target = monthOf(String(Math.floor(months / 12)), (months % 12) + 1);
  if (precision === "month") return target;
  const last = lastDayOf(target);
  const wanted = `${target}-${date.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** `count` days after a day; null where the day is not known. */
export const addWholeDays = (date: PartialDate, count: number): PartialDate | null =>
  datePrecision(date) === "day" ? addDays(date, count) : null;
