import { getTranslations } from "next-intl/server";
import { LocalisedText } from "@/components/layout/localised-text";
import { Section } from "@/components/layout/section";
import { addressWith } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import type { TreatyView } from "@/domain/view/treaty";

interface Props {
  treaty: TreatyView;
  hrefOf: (path: string) => string;
}

/** What a State accepted and has not yet put into law, each a way into the comparison. */
export async function Unmet({ treaty, hrefOf }: Props) {
  const t = await getTranslations("treaty");
  const states = new Map(treaty.ratifications.map(({ country }) => [country.code, country]));
  return (
    <Section title={t("unmet")}>
      <p className="mb-4 max-w-prose text-sm text-ink-soft">{t("unmetText")}</p>
      {treaty.unmet.length === 0 && <p className="text-ink-soft">{t("noneUnmet")}</p>}
      <ul className="space-y-2">
        {treaty.unmet.map(({ countryCode, criteria }) => (
          <li key={countryCode}>
            <b>
              <LocalisedText text={states.get(countryCode)?.name ?? {}} isUnmarked />
            </b>{" "}
            <Link
              href={hrefToCompare(hrefOf("/compare"), countryCode, criteria)}
              className="inline-block py-0.5"
            >
              {t("unmetQuestions", { count: criteria.length })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function hrefToCompare(href: string, countries: string, criteria: readonly string[]): string {
  const [path = "", query] = href.split("?");
  return addressWith(path, Object.fromEntries(new URLSearchParams(query)), {
    countries,
    criteria: criteria.join(","),
  });
}
