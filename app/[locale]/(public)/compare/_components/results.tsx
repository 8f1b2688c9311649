import { useTranslations } from "next-intl";
import { CompareTable } from "@/components/comparison/compare-table";
import { HeatMatrix } from "@/components/comparison/heat-matrix";
import { MatrixLegend } from "@/components/comparison/matrix-legend";
import { Section } from "@/components/layout/section";
import type { Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import type { Comparison } from "@/domain/view/comparison";
import type { ComparisonMatrix } from "@/domain/view/comparison-matrix";
import { pillars } from "@/domain/vocabulary";
import { cellAddress } from "../_address";

/** Few States side by side, a table for each pillar; one table where the newest come first. */
export function SideBySide({ comparison, query }: { comparison: Comparison; query: Query }) {
  const t = useTranslations("comparison");
  const words = useTranslations("vocabulary.pillars");
  const hrefOf = cellAddress(query);
  if (query.order)
    return (
      <Section title={t("newest")}>
        <CompareTable
          comparison={comparison}
          criteria={comparison.criteria}
          caption={t("newest")}
          questionHead={t("question")}
          hrefOf={hrefOf}
        />
      </Section>
    );
  const parts = pillars
    .map((pillar) => ({ pillar, criteria: comparison.criteria.filter((each) => each.pillar === pillar) }))
    .filter(({ criteria }) => criteria.length > 0);
  return (
    <>
      {parts.length > 1 && (
        <nav aria-label={t("contents")} className="no-print mt-4">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {parts.map(({ pillar, criteria }) => (
              <li key={pillar}>
                <Link href={`#${pillar}`} className="inline-block py-0.5">
                  {words(pillar)}
                </Link>{" "}
                <span className="text-sm text-ink-soft">{criteria.length}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {parts.map(({ pillar, criteria }) => (
        <Section
          key={pillar}
          id={pillar}
          title={words(pillar)}
          aside={t("questions", { count: criteria.length })}
        >
          <CompareTable
            comparison={comparison}
            criteria={criteria}
            caption={words(pillar)}
            questionHead={t("question")}
            hrefOf={hrefOf}
          />
        </Section>
      ))}
    </>
  );
}

/** Many States as a heat matrix. */
export function AsMatrix({ matrix, query }: { matrix: ComparisonMatrix; query: Query }) {
  const t = useTranslations("comparison");
  return (
    <Section title={t("matrix.title")}>
      <MatrixLegend hasChanges={matrix.since !== null} />
      <HeatMatrix
        matrix={matrix}
        caption={t("matrix.title")}
        questionHead={t("question")}
        isByPillar={!query.order}
        hrefOf={cellAddress(query)}
      />
    </Section>
  );
}
