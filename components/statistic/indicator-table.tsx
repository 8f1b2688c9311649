import { useLocale, useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { PlainText } from "@/components/layout/plain-text";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { IndicatorItem } from "@/domain/view/statistic";
import { formatCount } from "@/lib/format/number";

interface Props {
  indicators: readonly IndicatorItem[];
  hrefOf: (path: string) => string;
}

/** Statistics by name with how much is held of each. */
export function IndicatorTable({ indicators, hrefOf }: Props) {
  const t = useTranslations("indicator");
  const pillars = useTranslations("vocabulary.pillars");
  const locale = useLocale();
  const columns: Column<IndicatorItem>[] = [
    {
      key: "name",
      header: t("name"),
      cell: ({ code, name }) => (
        <Link href={hrefOf(`/indicators/${encodeURIComponent(code)}`)}>
          <LocalisedText text={name} isUnmarked />
        </Link>
      ),
    },
    { key: "pillar", header: t("pillar"), cell: ({ pillar }) => (pillar ? pillars(pillar) : t("noPillar")) },
    { key: "unit", header: t("unit"), cell: ({ unit }) => <PlainText>{unit}</PlainText> },
    {
      key: "values",
      header: t("values"),
      isNumeric: true,
      cell: ({ observationCount }) => formatCount(observationCount, locale),
    },
    {
      key: "states",
      header: t("states"),
      isNumeric: true,
      cell: ({ countryCount }) => formatCount(countryCount, locale),
    },
    {
      key: "years",
      header: t("years"),
      cell: ({ firstYear, lastYear }) =>
        firstYear === null ? (
          <TypedAbsence absence="not_researched" isMarkOnly />
        ) : firstYear === lastYear ? (
          String(firstYear)
        ) : (
          `${firstYear}–${lastYear}`
        ),
    },
  ];
  return (
    <DataTable caption={t("listCaption")} columns={columns} rows={indicators} rowKey={({ code }) => code} />
  );
}
