"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";

interface Props {
  batchId: string;
  instrumentId: string;
  posting: Posting;
}

/** Undoes what was brought in, as a whole, with the reason. */
export function UndoForm({ batchId, instrumentId, posting }: Props) {
  const t = useTranslations("batch.undo");
  return (
    <EntryForm
      name={`undo:${batchId}`}
      path={`/batches/${encodeURIComponent(batchId)}/undo`}
      submitLabel={t("submit")}
      posting={posting}
      labels={(input) => (input === "rationale" ? t("rationale") : undefined)}
      sent={() => (
        <SentPanel
          title={t("sent")}
          actions={
            <LinkButton href={`/work/instruments/${encodeURIComponent(instrumentId)}/import`}>
              {t("back")}
            </LinkButton>
          }
        />
      )}
    >
      {({ values, errorOf }) => (
        <>
          <p>{t("explain")}</p>
          <TextInput
            name="rationale"
            label={t("rationale")}
            hint={t("rationaleHint")}
            maxLength={500}
            defaultValue={textIn(values, "rationale")}
            error={errorOf("rationale")}
          />
        </>
      )}
    </EntryForm>
  );
}
