import { getLocale } from "next-intl/server";
import type { Choice } from "@/components/ui/select";
import { listCountryNames } from "@/db/queries/countries";
import { listOrganisations } from "@/db/queries/organisations";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import type { OrganisationItem } from "@/domain/view/organisation";
import { sortByName } from "@/lib/format/sort-by-name";

/** The States for which `isOffered` holds, by name in the reader's language. */
export async function countryChoices(
  scope: Scope,
  isOffered: (country: { code: string; isTracked: boolean }) => boolean,
): Promise<Choice[]> {
  const locale = await getLocale();
  const choices = (await listCountryNames(scope))
    .filter(isOffered)
    .map(({ code, name }) => ({ value: code, label: pickText(name, locale).text }));
  return sortByName(choices, ({ label }) => label, locale);
}

const pickerLimit = 200;

/** The bodies a measure of a State may be given to: its own and the international ones. */
export async function bodiesToChoose(
  scope: Scope,
  country: string,
): Promise<Record<string, OrganisationItem[]>> {
  const read = async (of: string) =>
    (await listOrganisations(scope, { country: of, limit: pickerLimit })).data;
  return { [country]: await read(country), international: await read("international") };
}
