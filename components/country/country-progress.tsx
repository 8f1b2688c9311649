import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClaimBar } from "@/components/charts/claim-bar";
import { DatedLink } from "@/components/layout/dated-link";
import { ClaimGlyph, FindingGlyph } from "@/components/measure/state-glyph";
import { Disclosure } from "@/components/ui/disclosure";
import type { CountryItem } from "@/domain/view/country";
import { claims, findingValues } from "@/domain/vocabulary";
import { formatCount } from "@/lib/format/number";

/** The bar with its sentence; it opens into every figure, each of which leads to its rows. */
export function CountryProgress({ country }: { country: Pick<CountryItem, "code" | "tally"> }) {
  const t = useTranslations("country.page");
  const bar = useTranslations("layout.claimBar");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { tally, code } = country;
  const rows = (filter: string) => `/measures?country=${code}&${filter}`;
  const figure = (count: number, filter: string) => (
    <DatedLink href={rows(filter)} className="tabular font-semibold">
      {formatCount(count, locale)}
    </DatedLink>
  );
  return (
    <>
      <div className="max-w-[52rem]">
        <ClaimBar
          claimedCompleted={tally.claims.completed}
          inProgress={tally.claims.in_progress}
          blocked={tally.claims.blocked}
          verifiedComplete={tally.findings.complete}
          total={tally.measureCount}
        />
        {tally.measureCount > 0 && (
          <p className="mt-4 max-w-prose" aria-hidden="true">
            {bar(tally.claims.blocked > 0 ? "sentenceBlocked" : "sentence", {
              total: tally.measureCount,
              claimed: tally.claims.completed,
              inProgress: tally.claims.in_progress,
              blocked: tally.claims.blocked,
              verified: tally.findings.complete,
            })}
          </p>
        )}
      </div>
      <div className="mt-4">
        <Disclosure summary={t("figure")}>
          <div className="grid max-w-[52rem] gap-x-12 gap-y-6 sm:grid-cols-2">
            <FigureList
              title={t("claims")}
              items={[
                ...claims.map((claim) => ({
                  key: claim,
                  glyph: <ClaimGlyph claim={claim} />,
                  label: words(`claims.${claim}`),
                  value: figure(tally.claims[claim], `claimed=${claim}`),
                })),
                {
                  key: "none",
                  glyph: <ClaimGlyph claim={null} />,
                  label: t("unclaimed"),
                  value: figure(tally.unclaimedCount, "claimed=none"),
                },
              ]}
            />
            <FigureList
              title={t("findings")}
              items={[
                ...findingValues.map((finding) => ({
                  key: finding,
                  glyph: <FindingGlyph finding={finding} />,
                  label: words(`findings.${finding}`),
                  value: figure(tally.findings[finding], `finding=${finding}`),
                })),
                {
                  key: "none",
                  glyph: <FindingGlyph finding={null} />,
                  label: t("unfound"),
                  value: figure(tally.unfoundCount, "finding=none"),
                },
              ]}
            />
          </div>
        </Disclosure>
      </div>
    </>
  );
}

interface FigureListProps {
  title: string;
  items: readonly { key: string; glyph: ReactNode; label: string; value: ReactNode }[];
}

function FigureList({ title, items }: FigureListProps) {
  return (
    <div>
      <h3 className="text-base">{title}</h3>
      <dl className="mt-1 border-t border-rule">
        {items.map(({ key, glyph, label, value }) => (
          <div key={key} className="flex items-center gap-2 border-b border-rule py-1 text-sm">
            {glyph}
            <dt className="mr-auto">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
