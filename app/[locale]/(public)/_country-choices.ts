import { getLocale } from "next-intl/server";
import type { Choice } from "@/components/ui/select";
import { listCountryNames } from "@/db/queries/countries";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import { sortByName } from "@/lib/format/sort-by-name";

/** All States for a filter, those whose framework is held first, by the rules of the reader's language. */
export async function countryChoices(scope: Scope): Promise<Choice[]> {
  const [locale, countries] = await Promise.all([getLocale(), listCountryNames(scope)]);
  const named = countries.map(({ code, name, nativeLanguage, isTracked }) => ({
    value: code,
    label: pickText(name, locale, nativeLanguage).text,
    isTracked,
  }));
  return sortByName(named, ({ label }) => label, locale)
    .sort((a, b) => Number(b.isTracked) - Number(a.isTracked))
    .map(({ value, label }) => ({ value, label }));
}
