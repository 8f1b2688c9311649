import { getLocale } from "next-intl/server";
import type { Choice } from "@/components/ui/select";
import { listCountryNames } from "@/db/queries/countries";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import { sortByName } from "@/lib/format/sort-by-name";

/** All States, those whose framework is held first, by the rules of the reader's language; `label` is the name in it. */
export async function countriesInOrder(scope: Scope) {
  const [locale, countries] = await Promise.all([getLocale(), listCountryNames(scope)]);
  const named = countries.map((each) => ({
    ...each,
    label: pickText(each.name, locale, each.nativeLanguage).text,
  }));
  return sortByName(named, ({ label }) => label, locale).sort(
    (a, b) => Number(b.isTracked) - Number(a.isTracked),
  );
}

/** The same for a filter. */
export async function countryChoices(scope: Scope): Promise<Choice[]> {
  return (await countriesInOrder(scope)).map(({ code, label }) => ({ value: code, label }));
}
