import { useLocale, useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { formatPartialDate } from "@/lib/format/day";
import { overdueExample } from "../_examples";
import { Rule } from "./rule";

export function OverdueRule() {
  const t = useTranslations("methodology");
  const measure = useTranslations("measure");
  const words = useTranslations("vocabulary");
  const time = useTranslations("time");
  const locale = useLocale();
  const { askedOn, cases } = overdueExample;
  return (
    <Rule part="overdue">
      <DataTable
        caption={t("overdue.caption", { day: formatPartialDate(askedOn, locale) })}
        columns={[
          {
            key: "due",
            header: t("overdue.due"),
            cell: ({ dueOn, isContinuing }) =>
              dueOn ? (
                <PartialDay value={dueOn} />
              ) : isContinuing ? (
                measure("continuing")
              ) : (
                measure("noDueDay")
              ),
          },
          {
            key: "claim",
            header: t("overdue.claim"),
            cell: ({ claim }) => (claim ? words(`claims.${claim}`) : measure("noClaim")),
          },
          {
            key: "finding",
            header: t("overdue.finding"),
            cell: ({ finding }) => (finding ? words(`findings.${finding}`) : measure("noFinding")),
          },
          {
            key: "result",
            header: t("overdue.result"),
            cell: ({ isOverdue }) =>
              isOverdue ? <Chip tone="alert">{time("overdue")}</Chip> : t("overdue.not"),
          },
        ]}
        rows={cases}
        rowKey={({ number }) => `${number}`}
      />
    </Rule>
  );
}
