/**
 * A day as far as it is known: "2019", "2019-11" or "2019-11-26". A day here is the text YYYY-MM-DD, compared as text.
 */
export type PartialDate = string;

const shape = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const millisecondsPerDay = 86_400_000;

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the text is a year (1000-2999), a real month of one or a real day of one, and nothing more. */
export function isPartialDate(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || month === undefined) return true;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(year, month));
}

/** How much of a valid date is known. */
export function datePrecision(date: PartialDate): "year" | "month" | "day" {
  if (date.length === 4) return "year";
  return date.length === 7 ? "month" : "day";
}

/** The first day a valid date may mean: "2019" gives "2019-01-01". */
export function firstDayOf(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day a valid date may mean: "2020-02" gives "2020-02-29". */
export function lastDayOf(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Order by the last day each may mean, then by the first: negative, zero or positive; zero only for the same days. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return compareText(lastDayOf(a), lastDayOf(b)) || compareText(firstDayOf(a), firstDayOf(b));
}

/**
 * The day by which a fact had certainly happened: the last day its date may mean, but no later than the UTC day of `recordedAt`
 * (an ISO 8601 UTC instant), for what is recorded as having happened has happened by then; that day too when it has no date (null).
 */
export function happenedBy(date: PartialDate | null, recordedAt: string): string {
  const recordedOn = recordedAt.slice(0, 10);
  return date !== null && hasCertainlyHappened(date, recordedOn) ? lastDayOf(date) : recordedOn;
}

/** Whether every day the date may mean is on or before `onDay`. */
export function hasCertainlyHappened(date: PartialDate, onDay: string): boolean {
  return lastDayOf(date) <= onDay;
}

/** Whether at least one day the date may mean is on or before `onDay`. */
export function mayHaveHappened(date: PartialDate, onDay: string): boolean {
  return firstDayOf(date) <= onDay;
}

/** Whether the text is a real, whole day, as an "as of" question needs. */
export function isAsOfDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The day `count` days after the real day `day`, before it when negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whole days from `a` to `b`: zero for the same day, negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return (Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / millisecondsPerDay;
}

const lastMoment = "T23:59:59.999Z";

/** The last instant of a day, UTC. */
export const endOfDay = (day: string) => `${day}${lastMoment}`;

/** The day that ends with this instant; null for an instant within a day. */
export const dayEndingAt = (instant: string) =>
  instant.endsWith(lastMoment) ? instant.slice(0, -lastMoment.length) : null;
