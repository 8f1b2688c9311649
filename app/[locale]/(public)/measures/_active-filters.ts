import { getLocale, getTranslations } from "next-intl/server";
import type { Choice } from "@/components/ui/select";
import { findFilterNames } from "@/db/queries/filter-names";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import { formatPartialDate } from "@/lib/format/day";

type Values = Partial<Record<string, string>>;

/** Words of each filter in force, by its name in the address. */
export async function activeFilters(
  scope: Scope,
  values: Values,
  countries: readonly Choice[],
): Promise<Record<string, string>> {
  const [locale, t, words, table, names] = await Promise.all([
    getLocale(),
    getTranslations("measure.list"),
    getTranslations("vocabulary"),
    getTranslations("table"),
    findFilterNames(scope, values),
  ]);
  const word = (list: string, value: string) => words(`${list}.${value}` as never);
  const active: Record<string, string> = {};
  const add = (name: string, key: Parameters<typeof t>[0], value: string) => {
    active[name] = t("filter", { name: t(key), value });
  };
  const { country, claimed, finding, pillar, overdue, dueBefore, q, instrument, organisation } = values;
  if (country) add("country", "country", countries.find(({ value }) => value === country)?.label ?? country);
  if (claimed) add("claimed", "claimed", claimed === "none" ? t("claimedNone") : word("claims", claimed));
  if (finding) add("finding", "finding", finding === "none" ? t("findingNone") : word("findings", finding));
  if (pillar) add("pillar", "pillar", word("pillars", pillar));
  if (overdue) add("overdue", "overdue", overdue === "true" ? table("yes") : table("no"));
  if (dueBefore) add("dueBefore", "dueBefore", formatPartialDate(dueBefore, locale));
  if (q) active.q = t("filter", { name: table("search"), value: q });
  if (instrument) {
    const found = names.instrument;
    add(
      "instrument",
      "instrument",
      found?.number ?? (found && pickText(found.title, locale).text) ?? instrument,
    );
  }
  if (organisation) {
    const found = names.organisation;
    add("organisation", "organisation", (found && pickText(found.name, locale).text) ?? organisation);
  }
  return active;
}
