"use client";

import { useTranslations } from "next-intl";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import type { ImportedView } from "@/domain/view/batch";

/** That it was brought in, with the way to look at it and undo it. */
export function BroughtIn({ made, instrumentId }: { made: ImportedView; instrumentId: string }) {
  const t = useTranslations("batch");
  return (
    <SentPanel
      title={[
        t("done", { added: made.addedCount, changed: made.changedCount }),
        made.reportedCount > 0 && t("reportedDone", { count: made.reportedCount }),
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={
        <>
          <LinkButton href={`/work/batches/${encodeURIComponent(made.id)}`}>{t("look")}</LinkButton>
          <LinkButton tone="secondary" href={`/instruments/${encodeURIComponent(instrumentId)}`}>
            {t("toInstrument")}
          </LinkButton>
        </>
      }
    >
      <p>{t("undoable")}</p>
    </SentPanel>
  );
}
