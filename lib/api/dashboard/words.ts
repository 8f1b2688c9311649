import { type Localised, pickText } from "@/domain/localised";
import type { MeasureItem } from "@/domain/view/measure";
import type { OrganisationRef } from "@/domain/view/shared";
import type { Language } from "@/domain/vocabulary";
import { formatPartialDate } from "@/lib/format/day";
import { formatCount, formatDays, formatPercent } from "@/lib/format/number";
import { type Translate, translatorOf } from "@/lib/i18n/translator";

export interface DashboardWords {
  language: Language;
  /** By a key under `dashboard`. */
  say: Translate;
  /** The word of a code of a closed list. */
  code(list: string, code: string): string;
  text(text: Localised, nativeLanguage?: string | null): string;
  day(day: string): string;
  month(month: string): string;
  count(value: number): string;
  percent(value: number): string;
  days(value: number): string;
  measure(measure: MeasureItem): string;
  body(body: OrganisationRef): string;
}

const longestText = 160;

/** What dashboards say in one language, on pages and in files alike. */
export async function dashboardWords(language: Language): Promise<DashboardWords> {
  const translate = await translatorOf(language);
  const say = Object.assign(
    (key: string, values?: Record<string, string | number>) => translate(`dashboard.${key}`, values),
    { has: (key: string) => translate.has(`dashboard.${key}`) },
  );
  const text: DashboardWords["text"] = (words, native) => pickText(words, language, native).text;
  const shortened = (words: string) =>
    words.length > longestText ? `${words.slice(0, longestText - 1).trimEnd()}…` : words;
  return {
    language,
    say,
    code: (list, code) => translate(`vocabulary.${list}.${code}`),
    text,
    day: (day) => formatPartialDate(day, language),
    month: (month) => formatPartialDate(month, language),
    count: (value) => formatCount(value, language),
    percent: (value) => formatPercent(value, language),
    days: (value) => formatDays(value, language),
    measure: ({ number, text: words, country }) =>
      shortened([number, text(words, country.nativeLanguage)].filter(Boolean).join(". ")),
    body: ({ name, acronym }) => acronym ?? text(name),
  };
}
