import { getLocale, getTranslations } from "next-intl/server";
import { listCountryNames } from "@/db/queries/countries";
import { findFilterNames } from "@/db/queries/filter-names";
import type { Scope } from "@/db/queries/scope";
import { type DashboardFilter, dashboardQuery } from "@/domain/input/dashboard";
import { pickText } from "@/domain/localised";
import { formatKnownAt, formatPartialDate } from "@/lib/format/day";

type Line = { label: string; value: string };

/** Says what a view keeps, a line for each filter that is set; names are the reader's to see or left out. */
export async function viewWords(scope: Scope): Promise<(kept: string) => Line[]> {
  const [locale, t, pillar, asOf, countries] = await Promise.all([
    getLocale(),
    getTranslations("dashboard.filters"),
    getTranslations("vocabulary.pillars"),
    getTranslations("layout.asOf"),
    listCountryNames(scope),
  ]);
  const state = (code: string) => {
    const found = countries.find((each) => each.code === code);
    return found ? pickText(found.name, locale, found.nativeLanguage).text : code;
  };
  return (kept) => {
    const read = dashboardQuery.safeParse(Object.fromEntries(new URLSearchParams(kept)));
    if (!read.success) return [];
    const { country, instrument, organisation, since, knownAt, on } = read.data;
    const lines: [string, string | undefined][] = [
      [asOf("label"), on && formatPartialDate(on, locale)],
      [t("knownAt"), knownAt && formatKnownAt(knownAt, locale)],
      [t("country"), country?.map(state).join(", ")],
      [t("instrument"), instrument && t("one")],
      [t("organisation"), organisation && t("one")],
      [t("pillar"), read.data.pillar && pillar(read.data.pillar)],
      [t("since"), since && formatPartialDate(since, locale)],
    ];
    return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  };
}

/** The same for one view, with the names of its document and its body. */
export async function viewWordsNamed(scope: Scope, kept: string, filter: DashboardFilter): Promise<Line[]> {
  const [locale, t, lines] = [
    await getLocale(),
    await getTranslations("dashboard.filters"),
    await viewWords(scope),
  ];
  const { instrument, organisation } = await findFilterNames(scope, filter);
  const named = new Map([
    [
      t("instrument"),
      instrument && [instrument.number, pickText(instrument.title, locale).text].filter(Boolean).join(" – "),
    ],
    [t("organisation"), organisation && pickText(organisation.name, locale).text],
  ]);
  return lines(kept).map(({ label, value }) => ({ label, value: named.get(label) ?? value }));
}
