import { pickText } from "@/domain/localised";
import type { CountryItem } from "@/domain/view/country";
import type { Language } from "@/domain/vocabulary";
import { sortByName } from "@/lib/format/sort-by-name";

export const countryOrders = ["name", "claimed", "verified", "overdue", "changed"] as const;
type Order = (typeof countryOrders)[number];

/** What each order but the one by name compares, most first; a State without a figure comes last. */
const figures: Record<Exclude<Order, "name">, (country: CountryItem) => number | string | null> = {
  claimed: ({ tally }) => tally.claimedPercent,
  verified: ({ verifiedPercent }) => verifiedPercent,
  overdue: ({ isTracked, overdueCount }) => (isTracked ? overdueCount : null),
  changed: ({ lastChangeAt }) => lastChangeAt,
};

export function countryOrder(sort: string | undefined) {
  const key = countryOrders.find((order) => order === sort) ?? "name";
  return {
    key,
    direction: key === "name" ? ("ascending" as const) : ("descending" as const),
    /** Equals, and all by name, follow the rules of the reader's language. */
    sorted(countries: readonly CountryItem[], locale: Language): CountryItem[] {
      const byName = sortByName(
        countries,
        (country) => pickText(country.name, locale, country.nativeLanguage).text,
        locale,
      );
      return key === "name" ? byName : byName.sort((a, b) => compare(figures[key](a), figures[key](b)));
    },
  };
}

function compare(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a > b ? -1 : a < b ? 1 : 0;
}
