import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { PlainText } from "@/components/layout/plain-text";
import { CitationList } from "@/components/source/citation-list";
import { DataTable } from "@/components/ui/data-table";
import type { ProcedureView } from "@/domain/view/procedure";
import type { Stage } from "@/domain/vocabulary";

interface Props {
  procedure: ProcedureView;
  /** Where the draft stands, if a draft is spoken of. */
  at?: Stage | null;
  caption: string;
}

/** How a State makes its laws: its own steps in its own order, the neutral stage each stands for, and who moves. */
export function ProcedureTable({ procedure, at, caption }: Props) {
  const t = useTranslations("draft.procedure");
  const stages = useTranslations("vocabulary.stages");
  const { steps, country, note, isVerified, citations } = procedure;
  return (
    <div className="space-y-4">
      <DataTable
        caption={caption}
        isCaptionHidden
        columns={[
          {
            key: "step",
            header: t("step"),
            cell: ({ name, stage }) => (
              <div className="font-normal sm:min-w-56">
                <LocalisedText text={name} nativeLanguage={country.nativeLanguage} isUnmarked />
                {name.native && name.native !== name.en && (
                  <span className="block text-xs text-ink-soft" lang={country.nativeLanguage ?? undefined}>
                    {name.native}
                  </span>
                )}
                {stage === at && <span className="block text-xs font-semibold text-accent">{t("here")}</span>}
              </div>
            ),
          },
          { key: "stage", header: t("stage"), cell: ({ stage }) => stages(stage) },
          {
            key: "actor",
            header: t("actor"),
            cell: ({ actor }) =>
              actor ? (
                <LocalisedText text={actor} isUnmarked />
              ) : (
                <span className="text-sm text-ink-soft">{t("nobody")}</span>
              ),
          },
          {
            key: "verified",
            header: t("known"),
            cell: ({ isVerified: isSeen, note: remark }) => (
              <div className="max-w-prose text-sm">
                {isSeen ? t("seen") : <span className="text-alert">{t("unseen")}</span>}
                {remark && (
                  <span className="block text-ink-soft">
                    <PlainText>{remark}</PlainText>
                  </span>
                )}
              </div>
            ),
          },
        ]}
        rows={steps}
        rowKey={({ position }) => `${position}`}
      />
      {(note || !isVerified) && (
        <div className="max-w-prose space-y-1 text-sm text-ink-soft">
          {!isVerified && <p>{t("unverified")}</p>}
          {note && (
            <p>
              <PlainText>{note}</PlainText>
            </p>
          )}
        </div>
      )}
      {citations.length > 0 && <CitationList citations={citations} confidence="reported" />}
    </div>
  );
}
