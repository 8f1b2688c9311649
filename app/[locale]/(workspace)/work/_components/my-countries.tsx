import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { listCountryNames } from "@/db/queries/countries";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import { type Actor, countriesOf } from "@/domain/permissions";
import { sortByName } from "@/lib/format/sort-by-name";

/** The frameworks this person works on, each leading to claimed beside verified. */
export async function MyCountries({ scope, actor }: { scope: Scope; actor: Actor }) {
  const [t, locale] = await Promise.all([getTranslations("work"), getLocale()]);
  const codes = countriesOf(actor);
  const mine = (await listCountryNames(scope)).filter(
    ({ code, isTracked }) => isTracked && (codes === "all" || codes.includes(code)),
  );
  if (mine.length === 0) return null;
  const named = mine.map(({ code, name }) => ({ code, name: pickText(name, locale).text }));
  return (
    <Section title={t("countries")} aside={t("countriesExplain")}>
      <ul className="flex flex-wrap gap-x-8 gap-y-1">
        {sortByName(named, ({ name }) => name, locale).map(({ code, name }) => (
          <li key={code}>
            <Link href={`/work/countries/${code.toLowerCase()}`} className="inline-block py-1">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
