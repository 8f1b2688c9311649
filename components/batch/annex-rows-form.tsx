"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { EntryForm, type Inputs } from "@/components/form/entry-form";
import { Select } from "@/components/ui/select";
import type { AnnexPreview, ImportedView } from "@/domain/view/batch";
import { type FormValues, textIn } from "@/lib/client/form-values";
import { AnnexRowInputs } from "./annex-row-inputs";
import { annexBody, languageOf, startOf } from "./annex-values";
import { BroughtIn } from "./brought-in";

interface Props {
  instrumentId: string;
  preview: AnnexPreview;
  onSent: () => void;
}

/** A short name for these very rows, so that a draft comes back to them and to no others. */
function fingerprint(preview: AnnexPreview): string {
  let hash = 5381;
  for (const letter of preview.rows.map(({ text }) => text).join("\n"))
    hash = (hash * 33 + (letter.codePointAt(0) ?? 0)) | 0;
  return (hash >>> 0).toString(36);
}

/** Every row that was read, to be looked at, put right and brought in together. */
export function AnnexRowsForm({ instrumentId, preview, onSent }: Props) {
  const t = useTranslations("batch.annex");
  const locale = useLocale();
  const blank = useMemo(() => startOf(preview, languageOf(preview, locale)), [preview, locale]);
  const used = useRef<number[]>([]);
  return (
    <EntryForm<ImportedView>
      name={`annex:${instrumentId}:${fingerprint(preview)}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/annex`}
      submitLabel={t("confirm")}
      blank={blank}
      toBody={(typed) => {
        const made = annexBody(typed, preview);
        used.current = made.used;
        return made.body;
      }}
      inputOf={(field) => {
        const [, at, rest = "use"] = /^rows\.(\d+)\.?([a-zA-Z]+)?/.exec(field) ?? [];
        if (at === undefined) return field;
        const input = rest === "bodies" ? "body_0" : rest;
        return `rows.${used.current[Number(at)] ?? at}.${input}`;
      }}
      onSent={onSent}
      sent={(made) => <BroughtIn made={made} instrumentId={instrumentId} />}
    >
      {(inputs) => <Rows {...inputs} preview={preview} />}
    </EntryForm>
  );
}

function Rows({ preview, ...inputs }: Inputs & { preview: AnnexPreview }) {
  const t = useTranslations("batch.annex");
  const languages = useTranslations("vocabulary.languages");
  const { values }: { values: FormValues } = inputs;
  const languageChoices = [
    ...(["en", "ru", "uz"] as const).map((value) => ({ value: value as string, label: languages(value) })),
    { value: "native", label: t("native") },
  ];
  return (
    <>
      <p>{t("found", { count: preview.rows.length })}</p>
      {preview.unread.length > 0 && (
        <p className="text-sm text-ink-soft">{t("unread", { columns: preview.unread.join(", ") })}</p>
      )}
      {preview.headings.length > 0 && (
        <p className="text-sm text-ink-soft">{t("headings", { headings: preview.headings.join(" · ") })}</p>
      )}
      <Select
        name="language"
        label={t("language")}
        choices={languageChoices}
        defaultValue={textIn(values, "language")}
        className="max-w-xs"
      />
      <ol className="border-t border-ink">
        {preview.rows.map((row, at) => (
          <AnnexRowInputs key={row.line} {...inputs} at={at} row={row} bodies={preview.bodies} />
        ))}
      </ol>
    </>
  );
}
