"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";

interface Props {
  instrumentId: string;
  number: number;
  rowVersion: number;
}

/** Confirms the articles of a version for good. */
export function FreezeVersionForm({ instrumentId, number, rowVersion }: Props) {
  const t = useTranslations("forms.freeze");
  const router = useRouter();
  return (
    <EntryForm
      name={`freeze:${instrumentId}:${number}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/versions/${number}/freeze`}
      submitLabel={t("submit")}
      opened={{ rowVersion }}
      stale={() => <p className="error-summary">{t("stale")}</p>}
      onSent={() => router.refresh()}
    >
      {() => <p>{t("cannotBeUndone")}</p>}
    </EntryForm>
  );
}
