"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { Checkbox } from "@/components/ui/checkbox";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { caseOutcomes } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";

/** Answers a case in public. */
export function AnswerCaseForm({ number }: { number: number }) {
  const t = useTranslations("case.answering");
  const outcomes = useChoices("caseOutcomes", caseOutcomes);
  return (
    <EntryForm
      name={`case:${number}`}
      path={`/cases/${number}/answer`}
      submitLabel={t("submit")}
      toBody={(body) => ({ ...body, isTextPublic: body.isTextPublic === "true" })}
      sent={() => (
        <SentPanel
          title={t("sent")}
          actions={
            <>
              <LinkButton href="/review/cases">{t("back")}</LinkButton>
              <LinkButton tone="secondary" href={`/cases/${number}`}>
                {t("toCase")}
              </LinkButton>
            </>
          }
        />
      )}
    >
      {({ values, errorOf }) => (
        <>
          <RadioGroup
            name="outcome"
            label={t("outcome")}
            choices={outcomes}
            defaultValue={textIn(values, "outcome")}
            error={errorOf("outcome")}
          />
          <CountedTextArea
            name="text"
            label={t("text")}
            hint={t("textHint")}
            limit={5_000}
            rows={6}
            defaultValue={textIn(values, "text")}
            error={errorOf("text")}
          />
          <Checkbox
            name="isTextPublic"
            value="true"
            label={t("isTextPublic")}
            defaultChecked={textIn(values, "isTextPublic") === "true"}
          />
        </>
      )}
    </EntryForm>
  );
}
