import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { PlainText } from "@/components/layout/plain-text";
import { Cited } from "@/components/source/cited";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ObservationView } from "@/domain/view/statistic";
import { ShownNumber } from "./shown-number";

/** Every value with what was counted, for which time, and who says so. */
export function ObservationTable({ observations }: { observations: readonly ObservationView[] }) {
  const t = useTranslations("indicator");
  const columns: Column<ObservationView>[] = [
    {
      key: "state",
      header: t("state"),
      cell: ({ country }) => <LocalisedText text={country.name} isUnmarked />,
    },
    { key: "year", header: t("year"), cell: ({ year, period }) => period ?? String(year) },
    { key: "value", header: t("value"), isNumeric: true, cell: (each) => <ShownNumber value={each} /> },
    {
      key: "basis",
      header: t("basis"),
      cell: ({ basis }) => (basis ? <PlainText>{basis}</PlainText> : t("basisNotSaid")),
    },
    {
      key: "note",
      header: t("note"),
      cell: ({ note }) => (note ? <PlainText>{note}</PlainText> : t("noNote")),
    },
    {
      key: "sources",
      header: t("sources"),
      cell: ({ citations, confidence }) => <Cited citations={citations} confidence={confidence} />,
    },
  ];
  return (
    <DataTable caption={t("tableCaption")} columns={columns} rows={observations} rowKey={({ id }) => id} />
  );
}
