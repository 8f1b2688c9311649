import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { Moment } from "@/components/layout/moment";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { BatchItem } from "@/domain/view/batch";

interface Props {
  batches: readonly BatchItem[];
  /** Of several documents: each row says to which it belongs. */
  hasInstrument?: boolean;
}

/** What was brought in at once, and what of it was undone. */
export function BatchTable({ batches, hasInstrument }: Props) {
  const t = useTranslations("batch");
  const kinds = useTranslations("vocabulary.batchKinds");
  return (
    <DataTable
      caption={t("list.caption")}
      rows={batches}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "kind",
          header: t("list.what"),
          cell: (batch) => (
            <Link href={`/work/batches/${encodeURIComponent(batch.id)}`}>
              {kinds(batch.kind)}
              {batch.fileName && <span className="block break-words font-normal">{batch.fileName}</span>}
            </Link>
          ),
        },
        ...(hasInstrument
          ? [
              {
                key: "instrument",
                header: t("list.instrument"),
                cell: ({ instrument }: BatchItem) => <InstrumentName instrument={instrument} isShort />,
              },
            ]
          : []),
        { key: "at", header: t("list.when"), cell: (batch) => <Moment value={batch.recordedAt} /> },
        { key: "by", header: t("list.who"), cell: (batch) => batch.recordedBy ?? t("list.system") },
        { key: "added", header: t("list.added"), isNumeric: true, cell: (batch) => batch.addedCount },
        { key: "changed", header: t("list.changed"), isNumeric: true, cell: (batch) => batch.changedCount },
        {
          key: "undone",
          header: t("list.state"),
          cell: ({ undone }) =>
            undone ? (
              <>
                {t("list.undone")} <Moment value={undone.recordedAt} />
              </>
            ) : (
              t("list.stands")
            ),
        },
      ]}
    />
  );
}
