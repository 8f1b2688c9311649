import { useTranslations } from "next-intl";
import { PlainText } from "@/components/layout/plain-text";
import { OrganisationName } from "@/components/organisation/organisation-name";
import { Cited } from "@/components/source/cited";
import type { ProgressView } from "@/domain/view/measure";
import { EvidenceList } from "./evidence-list";
import { HistoryEntry } from "./history-entry";
import { ClaimGlyph } from "./state-glyph";

/** What was claimed on which day, with which source, and what reviewers answered to each entry; latest first. */
export function ClaimHistory({ entries }: { entries: readonly ProgressView[] }) {
  const t = useTranslations("measure");
  const claims = useTranslations("vocabulary.claims");
  const origins = useTranslations("vocabulary.progressOrigins");
  if (entries.length === 0) return <p className="max-w-prose text-ink-soft">{t("claims.empty")}</p>;
  return (
    <ol>
      {entries.map((entry, index) => (
        <HistoryEntry
          key={entry.id}
          glyph={<ClaimGlyph claim={entry.claim} />}
          heading={
            <>
              {claims(entry.claim)}
              {entry.statedAs && (
                <span className="text-sm font-normal text-ink-soft">
                  {t("claims.statedAs", { word: entry.statedAs })}
                </span>
              )}
            </>
          }
          happenedOn={entry.happenedOn}
          recordedAt={entry.recordedAt}
          by={
            <>
              {origins(entry.origin)}
              {entry.organisation && (
                <>
                  {": "}
                  <OrganisationName organisation={entry.organisation} />
                </>
              )}
            </>
          }
          isLatest={index === 0}
        >
          <div>
            <PlainText language={entry.language}>{entry.narrative}</PlainText>
          </div>
          <EvidenceList evidence={entry.evidence} />
          {(entry.origin === "public_source" || entry.citations.length > 0) && (
            <Cited citations={entry.citations} confidence={entry.confidence} />
          )}
          <Answer entry={entry} />
        </HistoryEntry>
      ))}
    </ol>
  );
}

function Answer({ entry: { decision } }: { entry: ProgressView }) {
  const t = useTranslations("measure");
  const decisions = useTranslations("vocabulary.decisions");
  if (!decision) return <p className="text-sm text-ink-soft">{t("claims.undecided")}</p>;
  return (
    <div className="border-l-2 border-accent pl-3 text-sm">
      <strong>{decisions(decision.decision)}</strong>
      {decision.recordedBy && <> · {decision.recordedBy}</>}
      <div>
        <PlainText>{decision.rationale}</PlainText>
      </div>
    </div>
  );
}
