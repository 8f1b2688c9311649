"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { labelOf } from "@/components/form/label-of";
import { useFailure } from "@/components/form/use-failure";
import { Button } from "@/components/ui/button";
import { FileInput } from "@/components/ui/file-input";
import type { ImportedView, SheetPreview as Preview } from "@/domain/view/batch";
import { useSending } from "@/lib/client/use-sending";
import { BroughtIn } from "./brought-in";
import { HandInForm } from "./hand-in-form";
import { SheetPreview } from "./sheet-preview";

const same = (field: string) => field;

function formWith(file: File, plan?: string): FormData {
  const form = new FormData();
  form.append("file", file);
  if (plan) form.append("plan", plan);
  return form;
}

/** Hands a sheet in, shows what would become of every cell, and brings it in once that is confirmed. */
export function SheetImport({ instrumentId }: { instrumentId: string }) {
  const t = useTranslations("batch.sheet");
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [done, setDone] = useState<ImportedView | null>(null);
  const path = `/instruments/${encodeURIComponent(instrumentId)}/sheet`;
  const looking = useSending<Preview>({ path: `${path}/preview` }, setPreview);
  const bringing = useSending<ImportedView>({ path }, setDone);
  const words = useTranslations("forms");
  const failure = useFailure(bringing.error ?? looking.error, same, labelOf);
  if (done) return <BroughtIn made={done} instrumentId={instrumentId} />;
  const look = (chosen: File | null) => {
    setPreview(null);
    bringing.reset();
    looking.mutate(chosen ? formWith(chosen) : new FormData());
  };
  const willChange =
    preview !== null &&
    preview.counts.added + preview.counts.changed + preview.counts.reported > 0 &&
    !preview.isTwice;
  return (
    <div className="space-y-6">
      <HandInForm
        failure={failure}
        isPending={looking.isPending}
        submitLabel={t("look")}
        pendingLabel={t("looking")}
        onSubmit={() => look(file)}
      >
        <FileInput
          name="file"
          label={t("file")}
          hint={t("fileHint")}
          accept=".xlsx"
          error={failure.messageOf("file")}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </HandInForm>
      {preview && (
        <div className="space-y-4" aria-live="polite">
          <p>{t("summary", preview.counts)}</p>
          <Remarks preview={preview} />
          <SheetPreview preview={preview} />
          {willChange && (
            <Button
              aria-disabled={bringing.isPending || undefined}
              onClick={() => {
                if (file && !bringing.isPending) bringing.mutate(formWith(file, preview.plan));
              }}
            >
              {bringing.isPending ? words("sending") : t("confirm", preview.counts)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Remarks({ preview }: { preview: Preview }) {
  const t = useTranslations("batch.sheet");
  const remarks = [
    preview.isTwice && t("twice"),
    preview.missingColumns.length > 0 && t("missingColumns", { columns: preview.missingColumns.join(", ") }),
    preview.unreadColumns.length > 0 && t("unreadColumns", { columns: preview.unreadColumns.join(", ") }),
    preview.counts.missing > 0 && t("missing", preview.counts),
  ].filter((remark) => remark !== false);
  if (remarks.length === 0) return null;
  return (
    <ul className="max-w-prose list-disc space-y-1 pl-5 text-sm">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
