"use client";

import { useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";

/** Opens an approved answer to everybody. */
export function PublishAnswerForm({ id, onSent }: { id: string; onSent: () => void }) {
  const t = useTranslations("assessment.publication");
  return (
    <EntryForm
      name={`assessment-publication:${id}`}
      path={`/assessments/${encodeURIComponent(id)}/publication`}
      submitLabel={t("submit")}
      toBody={() => ({})}
      onSent={onSent}
    >
      {() => <p>{t("explain")}</p>}
    </EntryForm>
  );
}
