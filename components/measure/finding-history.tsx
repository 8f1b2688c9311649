import { useTranslations } from "next-intl";
import { PlainText } from "@/components/layout/plain-text";
import { Cited } from "@/components/source/cited";
import type { FindingView } from "@/domain/view/measure";
import { EvidenceList } from "./evidence-list";
import { HistoryEntry } from "./history-entry";
import { FindingGlyph } from "./state-glyph";

/** What reviewers established, latest first; that they established nothing yet is said in words. */
export function FindingHistory({ findings }: { findings: readonly FindingView[] }) {
  const t = useTranslations("measure");
  const words = useTranslations("vocabulary.findings");
  if (findings.length === 0)
    return (
      <div className="max-w-prose border-l-2 border-dashed border-rule-strong pl-4">
        <p className="text-lg">{t("findings.empty")}</p>
        <p className="text-sm text-ink-soft">{t("findings.emptyText")}</p>
      </div>
    );
  return (
    <ol>
      {findings.map((entry, index) => (
        <HistoryEntry
          key={entry.id}
          glyph={<FindingGlyph finding={entry.finding} />}
          heading={words(entry.finding)}
          happenedOn={entry.happenedOn}
          recordedAt={entry.recordedAt}
          by={entry.recordedBy}
          isLatest={index === 0}
        >
          <div>
            <PlainText>{entry.rationale}</PlainText>
          </div>
          <EvidenceList evidence={entry.evidence} />
          {entry.citations.length > 0 && <Cited citations={entry.citations} confidence="text" />}
        </HistoryEntry>
      ))}
    </ol>
  );
}
