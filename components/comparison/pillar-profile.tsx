import { useLocale, useTranslations } from "next-intl";
import { RangeBar } from "@/components/charts/range-bar";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { DataTable } from "@/components/ui/data-table";
import type { PillarSpread } from "@/domain/comparison/pillar-spread";
import { absences, type Pillar } from "@/domain/vocabulary";
import { formatDecimal } from "@/lib/format/number";

interface Props {
  pillars: readonly { pillar: Pillar; spread: PillarSpread }[];
}

/** Each pillar of one State: what was assessed, what is missing and why, the mean and how far the unknown could move it. */
export function PillarProfile({ pillars }: Props) {
  const t = useTranslations("comparison.profile");
  const words = useTranslations("vocabulary.pillars");
  return (
    <DataTable
      caption={t("pillars")}
      isCaptionHidden
      columns={[
        { key: "pillar", header: t("pillar"), cell: ({ pillar }) => words(pillar) },
        {
          key: "bar",
          header: t("bar"),
          cell: ({ spread }) => (
            <div className="min-w-44 sm:min-w-64">
              <RangeBar value={spread.mean} lowest={spread.lowest} highest={spread.highest} most={3} />
              <p className="text-xs text-ink-soft">
                <SpreadSentence spread={spread} />
              </p>
            </div>
          ),
        },
        {
          key: "assessed",
          header: t("assessed"),
          cell: ({ spread }) =>
            t("assessedOf", { assessed: spread.assessedCount, total: spread.criterionCount }),
        },
        { key: "absent", header: t("absent"), cell: ({ spread }) => <Absent spread={spread} /> },
      ]}
      rows={pillars}
      rowKey={({ pillar }) => pillar}
    />
  );
}

function SpreadSentence({ spread: { mean, lowest, highest } }: { spread: PillarSpread }) {
  const t = useTranslations("comparison.profile");
  const locale = useLocale();
  if (lowest === null || highest === null) return t("sentenceNothing");
  const range = { lowest: formatDecimal(lowest, locale), highest: formatDecimal(highest, locale) };
  if (mean === null) return t("sentenceNone", range);
  const said = { mean: formatDecimal(mean, locale), ...range };
  return lowest === highest ? t("sentenceKnown", said) : t("sentence", said);
}

function Absent({ spread }: { spread: PillarSpread }) {
  const t = useTranslations("comparison.profile");
  const kinds = absences.filter((absence) => spread.absences[absence] > 0);
  if (kinds.length === 0) return <span className="text-ink-soft">{t("noneAbsent")}</span>;
  return (
    <ul>
      {kinds.map((absence) => (
        <li key={absence} className="flex items-baseline gap-2">
          <span className="tabular">{spread.absences[absence]}</span>
          <TypedAbsence absence={absence} />
        </li>
      ))}
    </ul>
  );
}
