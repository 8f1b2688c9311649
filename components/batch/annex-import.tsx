"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { DraftNote } from "@/components/form/draft-note";
import { labelOf } from "@/components/form/label-of";
import { useFailure } from "@/components/form/use-failure";
import { Button } from "@/components/ui/button";
import { FileInput } from "@/components/ui/file-input";
import { TextArea } from "@/components/ui/text-area";
import type { AnnexPreview } from "@/domain/view/batch";
import { type FormValues, textIn, valuesOf } from "@/lib/client/form-values";
import { useDraft } from "@/lib/client/use-draft";
import { useSending } from "@/lib/client/use-sending";
import { AnnexRowsForm } from "./annex-rows-form";
import { HandInForm } from "./hand-in-form";

const noText: FormValues = {};
const inputOf = (field: string) => (field === "file" ? "annexText" : field);

/** The annex of an act, pasted or as a file: first read, then looked through row by row. */
export function AnnexImport({ instrumentId }: { instrumentId: string }) {
  const t = useTranslations("batch.annex");
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(`annex:${instrumentId}`, form, noText);
  const [html, setHtml] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<AnnexPreview | null>(null);
  const path = `/instruments/${encodeURIComponent(instrumentId)}/annex`;
  const reading = useSending<AnnexPreview>({ path: `${path}/preview` }, setPreview);
  const failure = useFailure(reading.error, inputOf, labelOf);
  if (preview)
    return (
      <div className="space-y-6">
        <Button tone="quiet" onClick={() => setPreview(null)}>
          {t("back")}
        </Button>
        <AnnexRowsForm instrumentId={instrumentId} preview={preview} onSent={draft.forget} />
      </div>
    );
  const read = () => {
    if (!form.current) return;
    draft.keep();
    const sent = new FormData();
    if (file) sent.append("file", file);
    const text = textIn(valuesOf(new FormData(form.current)), "annexText");
    reading.mutate(file ? sent : { text, ...(html && { html }) });
  };
  return (
    <HandInForm
      form={form}
      failure={failure}
      isPending={reading.isPending}
      submitLabel={t("read")}
      pendingLabel={t("reading")}
      onSubmit={read}
      onTyped={draft.onTyped}
      note={<DraftNote {...draft} part="restored" />}
    >
      <TextArea
        name="annexText"
        label={t("paste")}
        hint={t("pasteHint")}
        error={failure.messageOf("annexText")}
        rows={8}
        key={draft.generation}
        defaultValue={textIn(draft.values, "annexText")}
        onChange={(event) => {
          if (!event.target.value.includes("\t")) setHtml("");
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/html");
          setHtml(/<table\b/i.test(pasted) ? pasted : "");
        }}
      />
      <FileInput
        name="annexFile"
        label={t("file")}
        hint={t("fileHint")}
        accept=".docx,.xlsx,.html,.htm,.csv,.txt"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
    </HandInForm>
  );
}
