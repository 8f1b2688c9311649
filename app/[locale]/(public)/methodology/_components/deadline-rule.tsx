import { useLocale, useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { DataTable } from "@/components/ui/data-table";
import { formatPartialDate } from "@/lib/format/day";
import { deadlineExample } from "../_examples";
import { Rule } from "./rule";

export function DeadlineRule() {
  const t = useTranslations("methodology");
  const measure = useTranslations("measure.ledger");
  const reasons = useTranslations("vocabulary.deadlineReasons");
  const locale = useLocale();
  const day = (value: string | null) => (value ? formatPartialDate(value, locale) : t("nothing"));
  const { ledger, dueOn, originalDueOn, moveCount } = deadlineExample;
  return (
    <Rule part="deadlines">
      <DataTable
        caption={t("deadlines.caption")}
        columns={[
          {
            key: "due",
            header: measure("due"),
            cell: (entry) => entry.dueOn && <PartialDay value={entry.dueOn} />,
          },
          { key: "reason", header: measure("reason"), cell: ({ reason }) => reasons(reason) },
          {
            key: "decided",
            header: measure("decided"),
            cell: ({ decidedOn }) => decidedOn && <PartialDay value={decidedOn} />,
          },
        ]}
        rows={ledger}
        rowKey={({ recordedAt }) => recordedAt}
      />
      <p className="mt-4 max-w-prose">
        {t("deadlines.result", { current: day(dueOn), original: day(originalDueOn), count: moveCount })}
      </p>
    </Rule>
  );
}
