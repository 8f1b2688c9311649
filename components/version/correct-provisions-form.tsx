"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { TextArea } from "@/components/ui/text-area";
import { textIn } from "@/lib/client/form-values";

interface Props {
  instrumentId: string;
  number: number;
  rowVersion: number;
  /** The text with its units marked, as it stands. */
  outline: string;
}

/** Puts right where articles begin and what they are called, in the text itself. */
export function CorrectProvisionsForm({ instrumentId, number, rowVersion, outline }: Props) {
  const t = useTranslations("forms.outline");
  const router = useRouter();
  return (
    <EntryForm
      name={`outline:${instrumentId}:${number}:${rowVersion}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/versions/${number}/provisions`}
      method="PUT"
      submitLabel={t("submit")}
      blank={{ outline }}
      opened={{ rowVersion }}
      stale={() => <p className="error-summary">{t("stale")}</p>}
      onSent={() => router.refresh()}
    >
      {({ values, errorOf }) => (
        <TextArea
          name="outline"
          label={t("outline")}
          hint={t("outlineHint")}
          rows={24}
          spellCheck={false}
          defaultValue={textIn(values, "outline")}
          error={errorOf("outline")}
        />
      )}
    </EntryForm>
  );
}
