import { useLocale, useTranslations } from "next-intl";
import { RangeBar } from "@/components/charts/range-bar";
import { Said } from "@/components/comparison/said";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";
import { DataTable } from "@/components/ui/data-table";
import { formatPartialDate } from "@/lib/format/day";
import { formatDecimal } from "@/lib/format/number";
import { cellExample, spreadExample } from "../_comparison-examples";
import { Rule } from "./rule";

export function ComparisonRule() {
  return (
    <Rule part="comparison">
      <CellExample />
      <SpreadExample />
    </Rule>
  );
}

function CellExample() {
  const t = useTranslations("methodology.comparison");
  const words = useTranslations("vocabulary.scaleValues");
  const locale = useLocale();
  const day = (value: string) => formatPartialDate(value, locale);
  return (
    <>
      <DataTable
        caption={t("cellCaption")}
        columns={[
          { key: "answer", header: t("answer"), cell: (answer) => <Said cell={answer} /> },
          { key: "since", header: t("since"), cell: ({ validFromBy }) => <PartialDay value={validFromBy} /> },
          {
            key: "public",
            header: t("public"),
            cell: ({ publicAt }) => publicAt && <Moment value={publicAt} />,
          },
          {
            key: "holds",
            header: t("holds"),
            cell: ({ holding }) => {
              if (!holding) return t("holdsNever");
              const from = day(holding.fromDay);
              return holding.untilDay === null
                ? t("holdsFrom", { from })
                : t("holdsUntil", { from, until: day(holding.untilDay) });
            },
          },
        ]}
        rows={cellExample.answers}
        rowKey={({ id }) => id}
      />
      {cellExample.resolved.map(({ day: asked, stood }) => (
        <p key={asked} className="mt-3 max-w-prose">
          {t("resolved", { day: day(asked), said: words(`${stood?.value ?? 0}`) })}
        </p>
      ))}
    </>
  );
}

function SpreadExample() {
  const t = useTranslations("methodology.comparison");
  const profile = useTranslations("comparison.profile");
  const locale = useLocale();
  const { cells, spread } = spreadExample;
  const decimal = (value: number | null) => formatDecimal(value ?? 0, locale);
  return (
    <div className="mt-10">
      <p className="mb-6 max-w-prose">{profile("formula")}</p>
      <DataTable
        caption={t("spreadCaption")}
        columns={[
          { key: "number", header: t("criterion"), cell: ({ number }) => number },
          { key: "says", header: t("says"), cell: (cell) => <Said cell={cell} /> },
        ]}
        rows={cells}
        rowKey={({ number }) => `${number}`}
      />
      <div className="mt-6 max-w-[24rem]">
        <RangeBar value={spread.mean} lowest={spread.lowest} highest={spread.highest} most={3} />
      </div>
      <p className="mt-3 max-w-prose">
        {t("spread", {
          assessed: spread.assessedCount,
          total: spread.criterionCount,
          mean: decimal(spread.mean),
          lowest: decimal(spread.lowest),
          highest: decimal(spread.highest),
        })}
      </p>
      <p className="mt-6 max-w-prose">{t("computed")}</p>
    </div>
  );
}
