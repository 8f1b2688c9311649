"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import { textIn } from "@/lib/client/form-values";

/** What a State's own staff say to an answer about it. */
export function ReplyForm({ id, cellHref }: { id: string; cellHref: string }) {
  const t = useTranslations("assessment.replying");
  const [isSent, setSent] = useState(false);
  if (isSent)
    return (
      <SentPanel
        title={t("sent")}
        actions={
          <>
            <LinkButton href="/work/assessments">{t("toList")}</LinkButton>
            <LinkButton tone="secondary" href={cellHref}>
              {t("toCell")}
            </LinkButton>
          </>
        }
      >
        <p>{t("sentExplain")}</p>
      </SentPanel>
    );
  return (
    <EntryForm
      name={`assessment-reply:${id}`}
      path={`/assessments/${encodeURIComponent(id)}/replies`}
      submitLabel={t("submit")}
      onSent={() => setSent(true)}
    >
      {({ values, errorOf }) => (
        <CountedTextArea
          name="text"
          label={t("text")}
          hint={t("textHint")}
          limit={5_000}
          defaultValue={textIn(values, "text")}
          error={errorOf("text")}
        />
      )}
    </EntryForm>
  );
}
