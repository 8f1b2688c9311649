import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { MeasureName } from "@/components/measure/measure-name";
import { DataTable } from "@/components/ui/data-table";
import type { SnoozeView } from "@/domain/view/reminder";

/** Who asked not to be reminded, of what, until when and why. */
export function SnoozeTable({ snoozes }: { snoozes: readonly SnoozeView[] }) {
  const t = useTranslations("reminder.deliveries");
  return (
    <DataTable
      caption={t("snoozes")}
      isCaptionHidden
      rows={snoozes}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "measure",
          header: t("measure"),
          cell: (row) => <MeasureName measure={row.measure} nativeLanguage={row.country.nativeLanguage} />,
        },
        { key: "person", header: t("person"), cell: (row) => row.person },
        { key: "due", header: t("due"), cell: (row) => <PartialDay value={row.dueBy} /> },
        { key: "until", header: t("until"), cell: (row) => <PartialDay value={row.untilOn} /> },
        { key: "reason", header: t("reason"), cell: (row) => <PlainText>{row.reason}</PlainText> },
      ]}
    />
  );
}
