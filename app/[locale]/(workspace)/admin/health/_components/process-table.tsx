import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { DataTable } from "@/components/ui/data-table";
import { type FigureName, figureSeries, type ProcessFigures } from "@/lib/api/process-figures";
import { formatCount, formatPercent } from "@/lib/format/number";

const names = Object.keys(figureSeries).filter((name) => name !== "startedAt") as FigureName[];
const inMegabytes: readonly FigureName[] = ["residentBytes", "heapBytes", "keptBytes"];

/** What each process counts about itself, one row for each figure. */
export function ProcessTable({ processes }: { processes: readonly ProcessFigures[] }) {
  const t = useTranslations("admin.health");
  const locale = useLocale();
  const shown = (name: FigureName, value: number) =>
    inMegabytes.includes(name)
      ? t("megabytes", { count: Math.round(value / 1024 ** 2) })
      : formatCount(value, locale);
  const rows = [
    {
      key: "startedAt",
      label: t("figures.startedAt"),
      of: ({ values }: ProcessFigures) => <Moment value={new Date(values.startedAt * 1_000).toISOString()} />,
    },
    {
      key: "hitRate",
      label: t("figures.hitRate"),
      of: ({ values: { kept, made } }: ProcessFigures) =>
        kept + made === 0 ? t("none") : formatPercent((100 * kept) / (kept + made), locale),
    },
    ...names.map((name) => ({
      key: name as string,
      label: t(`figures.${name}`),
      of: ({ values }: ProcessFigures) => shown(name, values[name]),
    })),
  ];
  return (
    <DataTable
      caption={t("processes")}
      isCaptionHidden
      columns={[
        { key: "figure", header: t("figure"), cell: ({ label }) => label },
        ...processes.map((each) => ({
          key: String(each.process),
          header: t("process", { number: String(each.process) }),
          isNumeric: true,
          cell: ({ of }: (typeof rows)[number]) => of(each),
        })),
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
