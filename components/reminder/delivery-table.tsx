import { useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { DeliveryView } from "@/domain/view/reminder";

/** Mails with what became of them, each with its log. */
export function DeliveryTable({ deliveries }: { deliveries: readonly DeliveryView[] }) {
  const t = useTranslations("reminder.deliveries");
  const states = useTranslations("vocabulary.deliveryStates");
  const kinds = useTranslations("vocabulary.deliveryKinds");
  return (
    <DataTable
      caption={t("caption")}
      isCaptionHidden
      rows={deliveries}
      rowKey={(row) => row.id}
      columns={[
        { key: "when", header: t("when"), cell: (row) => <Moment value={row.createdAt} /> },
        { key: "person", header: t("person"), cell: (row) => row.person },
        {
          key: "what",
          header: t("what"),
          cell: (row) =>
            row.kind === "digest" ? t("digestOf", { count: row.noticeCount }) : kinds(row.kind),
        },
        {
          key: "state",
          header: t("state"),
          cell: (row) => (
            <>
              <span className="font-semibold">{states(row.state)}</span>
              <Disclosure summary={t("log", { count: row.attempts.length })}>
                <ol className="space-y-1 text-sm">
                  {row.attempts.map((each) => (
                    <li key={`${each.recordedAt} ${each.state}`}>
                      <Moment value={each.recordedAt} />: {states(each.state)}
                      {each.response && <code className="block break-words">{each.response}</code>}
                    </li>
                  ))}
                </ol>
              </Disclosure>
            </>
          ),
        },
      ]}
    />
  );
}
