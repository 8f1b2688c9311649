import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { Cited } from "@/components/source/cited";
import { DataTable } from "@/components/ui/data-table";
import type { DeadlineView, MeasureView } from "@/domain/view/measure";

/** Every day a measure was due, in the order decided: which act set or moved it, and why. The last one stands. */
export function DeadlineLedger({ measure }: { measure: MeasureView }) {
  const t = useTranslations("measure");
  const reasons = useTranslations("vocabulary.deadlineReasons");
  const { deadlines } = measure;
  const standing = deadlines.at(-1);
  if (!standing) return <p className="max-w-prose text-ink-soft">{t("ledger.empty")}</p>;
  const dueDay = (entry: DeadlineView) => {
    if (entry.reason === "to_continuing") return t("continuing");
    if (entry.dueOn) return <PartialDay value={entry.dueOn} />;
    return entry.dueText ? <PlainText>{entry.dueText}</PlainText> : t("noDueDay");
  };
  return (
    <>
      <DataTable
        caption={t("ledger.caption")}
        isCaptionHidden
        columns={[
          {
            key: "due",
            header: t("ledger.due"),
            cell: (entry) =>
              entry === standing ? (
                dueDay(entry)
              ) : (
                <s className="font-normal text-ink-soft">{dueDay(entry)}</s>
              ),
          },
          {
            key: "reason",
            header: t("ledger.reason"),
            cell: (entry) => (
              <>
                {reasons(entry.reason)}
                {entry === standing && (
                  <span className="block text-xs text-ink-soft">{t("ledger.stands")}</span>
                )}
              </>
            ),
          },
          {
            key: "decided",
            header: t("ledger.decided"),
            cell: (entry) => (
              <>
                {entry.decidedOn ? <PartialDay value={entry.decidedOn} /> : t("dayUnknown")}
                <span className="block text-xs text-ink-soft">
                  {t("recorded")} <Moment value={entry.recordedAt} />
                </span>
              </>
            ),
          },
          {
            key: "act",
            header: t("ledger.act"),
            cell: (entry) => (
              <>
                {entry.authorityInstrument ? (
                  <InstrumentName instrument={entry.authorityInstrument} />
                ) : entry.authority ? (
                  <PlainText>{entry.authority}</PlainText>
                ) : (
                  <span className="text-ink-soft">{t("ledger.noAct")}</span>
                )}
                {entry.rationale && (
                  <div className="mt-1">
                    <PlainText>{entry.rationale}</PlainText>
                  </div>
                )}
                <div>
                  <Cited citations={entry.citations} confidence={measure.confidence} />
                </div>
              </>
            ),
          },
        ]}
        rows={deadlines}
        rowKey={({ id }) => id}
      />
      <p className="mt-2 text-sm text-ink-soft">{t("ledger.moves", { count: measure.moveCount })}</p>
    </>
  );
}
