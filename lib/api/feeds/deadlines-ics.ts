import ical, { ICalCalendarMethod } from "ical-generator";
import { addDays, datePrecision, lastDayOf } from "@/domain/partial-date";
import type { MeasureItem } from "@/domain/view/measure";
import { localePath } from "@/lib/i18n/routing";
import type { Words } from "../exports/words";

interface Calendar {
  measures: readonly MeasureItem[];
  words: Words;
  origin: string;
  /** Absent: that of the deadlines of everybody. */
  name?: string;
}

const longestSummary = 120;

/**
 * What is still owed as a calendar (RFC 5545): each measure a whole day. One known to its month or year alone stands on the last day it may
 * mean, and says so.
 */
export function deadlinesIcs({ measures, words, origin, name }: Calendar): string {
  const host = new URL(origin).hostname;
  const calendar = ical({
    name: name ?? `Qadam – ${words.document("feed.deadlines")}`,
    prodId: { company: "Qadam", product: "Qadam", language: words.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const measure of measures) {
    const { dueOn } = measure;
    if (dueOn === null) continue;
    const day = lastDayOf(dueOn);
    calendar.createEvent({
      id: `${measure.id}@${host}`,
      start: wholeDay(day),
      end: wholeDay(addDays(day, 1)),
      allDay: true,
      stamp: new Date(measure.changedAt),
      lastModified: new Date(measure.changedAt),
      summary: summaryOf(measure, words),
      description: descriptionOf(measure, words),
      url: new URL(localePath(`/measures/${measure.id}`, words.language), origin).href,
      categories: [{ name: measure.country.code }],
    });
  }
  return calendar.toString();
}

/** The library writes the day of an instant in UTC, wherever the server stands. */
const wholeDay = (day: string) => new Date(`${day}T00:00:00Z`);

function summaryOf({ number, text, country }: MeasureItem, words: Words): string {
  const said = [country.code, number, words.text(text, country.nativeLanguage)].filter(Boolean).join(" · ");
  return said.length > longestSummary ? `${said.slice(0, longestSummary - 1)}…` : said;
}

function descriptionOf(measure: MeasureItem, words: Words): string {
  const { dueOn, text, country, instrument, claimed, found } = measure;
  const none = words.document("absent");
  return [
    words.text(text, country.nativeLanguage),
    [instrument.number, words.text(instrument.title, country.nativeLanguage)].filter(Boolean).join(" · "),
    `${words.column("claim")}: ${words.code("claims", claimed?.claim ?? null) ?? none}`,
    `${words.column("finding")}: ${words.code("findings", found?.finding ?? null) ?? none}`,
    dueOn !== null && datePrecision(dueOn) !== "day" ? words.document("feed.partial", { day: dueOn }) : null,
  ]
    .filter(Boolean)
    .join("\n");
}
