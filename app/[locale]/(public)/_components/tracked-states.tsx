import { useTranslations } from "next-intl";
import { BarSwatch } from "@/components/charts/bar-swatch";
import { ClaimBar } from "@/components/charts/claim-bar";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import type { CountryItem } from "@/domain/view/country";

/** The States whose framework is held, each with its bar, beside the map. */
export function TrackedStates({ countries }: { countries: readonly CountryItem[] }) {
  const t = useTranslations("home.map");
  const bar = useTranslations("layout.claimBar");
  const isAnyBlocked = countries.some(({ tally }) => tally.claims.blocked > 0);
  const parts = ["verified", "claimed", "inProgress", ...(isAnyBlocked ? ["blocked" as const] : [])] as const;
  return (
    <div>
      <h3 className="mb-2 text-base">{t("tracked")}</h3>
      <ul className="border-t border-ink">
        {countries.map(({ code, name, tally }) => (
          <li key={code} className="border-b border-rule py-2">
            <DatedLink href={`/countries/${code.toLowerCase()}`} className="font-semibold">
              <LocalisedText text={name} isUnmarked />
            </DatedLink>
            <ClaimBar
              claimedCompleted={tally.claims.completed}
              inProgress={tally.claims.in_progress}
              blocked={tally.claims.blocked}
              verifiedComplete={tally.findings.complete}
              total={tally.measureCount}
              isCompact
            />
          </li>
        ))}
      </ul>
      <ul className="mt-3 flex flex-wrap gap-x-5 text-xs" aria-hidden="true">
        {parts.map((kind) => (
          <li key={kind} className="inline-flex items-center gap-1.5">
            <BarSwatch kind={kind} />
            {bar(kind)}
          </li>
        ))}
      </ul>
    </div>
  );
}
