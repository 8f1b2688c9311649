import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { pickText } from "@/domain/localised";
import type { ComparedCriterion, Comparison } from "@/domain/view/comparison";
import { CellText } from "./cell-text";
import { CriterionHead } from "./criterion-head";

interface Props {
  comparison: Pick<Comparison, "countries" | "since">;
  criteria: readonly ComparedCriterion[];
  caption: ReactNode;
  /** The head of the column of questions. */
  questionHead: string;
  /** Where a question, or one cell of it, is read alone. */
  hrefOf: (criterionCode: string, countryCode?: string) => string;
}

/** States side by side: a question a row, a State a column, each cell at full length. */
export function CompareTable({ comparison, criteria, caption, questionHead, hrefOf }: Props) {
  const locale = useLocale();
  return (
    <div className="compare-table">
      <DataTable
        caption={caption}
        isCaptionHidden
        isWide
        columns={[
          {
            key: "criterion",
            header: questionHead,
            cell: (criterion) => <CriterionHead criterion={criterion} href={hrefOf(criterion.code)} />,
          },
          ...comparison.countries.map(({ code, name, nativeLanguage }) => ({
            key: code,
            header: pickText(name, locale, nativeLanguage).text,
            cell: (criterion: ComparedCriterion) => {
              const cell = criterion.cells[code];
              if (!cell) return null;
              return (
                <CellText
                  criterion={criterion}
                  cell={cell}
                  before={criterion.changes[code]}
                  since={comparison.since}
                  href={hrefOf(criterion.code, code)}
                />
              );
            },
          })),
        ]}
        rows={criteria}
        rowKey={({ code }) => code}
      />
    </div>
  );
}
