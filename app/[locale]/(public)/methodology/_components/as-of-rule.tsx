import { useLocale, useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { DataTable } from "@/components/ui/data-table";
import { formatPartialDate } from "@/lib/format/day";
import { asOfExample } from "../_examples";
import { Rule } from "./rule";

export function AsOfRule() {
  const t = useTranslations("methodology");
  const locale = useLocale();
  return (
    <Rule part="as-of">
      <DataTable
        caption={t("asOf.caption", { day: formatPartialDate(asOfExample.askedOn, locale) })}
        columns={[
          { key: "date", header: t("asOf.date"), cell: ({ date }) => <PartialDay value={date} /> },
          { key: "last", header: t("asOf.lastDay"), cell: ({ lastDay }) => <PartialDay value={lastDay} /> },
          {
            key: "counted",
            header: t("asOf.counted"),
            cell: ({ isCounted }) => (isCounted ? t("asOf.yes") : t("asOf.no")),
          },
        ]}
        rows={asOfExample.cases}
        rowKey={({ date }) => date}
      />
    </Rule>
  );
}
