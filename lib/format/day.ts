import { dayEndingAt } from "@/domain/partial-date";
import type { Language } from "@/domain/vocabulary";

/** Tables by hand, because browsers have no Uzbek names and the words must be the same wherever they are made. */
const monthNames: Record<Language, { alone: string[]; withDay: string[] }> = {
  en: same("January February March April May June July August September October November December"),
  ru: {
    alone: words("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    withDay: words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
  },
  uz: same("yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr"),
};

function words(list: string): string[] {
  return list.split(" ");
}

function same(list: string) {
  return { alone: words(list), withDay: words(list) };
}

/** "2019", "2019-11" or "2019-11-26" as an official of that language writes it. Anything else comes back as it is. */
export function formatPartialDate(date: string, locale: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return { en: year, ru: `${year} г.`, uz: `${year}-yil` }[locale];
  const { alone, withDay } = monthNames[locale];
  const name = (day ? withDay : alone)[Number(month) - 1];
  if (!name) return date;
  if (!day) return { en: `${name} ${year}`, ru: `${name} ${year} г.`, uz: `${year}-yil ${name}` }[locale];
  const number = Number(day);
  return {
    en: `${number} ${name} ${year}`,
    ru: `${number} ${name} ${year} г.`,
    uz: `${year}-yil ${number}-${name}`,
  }[locale];
}

/** An ISO 8601 instant to the minute, in UTC, which it says. */
export function formatInstant(instant: string, locale: Language): string {
  const iso = new Date(instant).toISOString();
  return `${formatPartialDate(iso.slice(0, 10), locale)}, ${iso.slice(11, 16)} UTC`;
}

/** The moment something was known: the day that ends with it, else the instant. */
export function formatKnownAt(instant: string, locale: Language): string {
  const day = dayEndingAt(instant);
  return day ? formatPartialDate(day, locale) : formatInstant(instant, locale);
}
