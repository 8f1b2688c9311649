"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";
import type { Choice } from "@/components/ui/select";
import { InstrumentInputs } from "./instrument-inputs";

interface Props {
  /** Where this person may enter one. */
  countries: readonly Choice[];
}

/** A law, draft, decree or plan; its measures come after. */
export function EnterInstrumentForm({ countries }: Props) {
  const t = useTranslations("forms.instrument");
  const tForms = useTranslations("forms");
  const locale = useLocale();
  const [madeId, setMadeId] = useState<string>();
  const blank = {
    countryCode: countries.length === 1 ? (countries[0]?.value ?? "") : "",
    confidence: "text",
    isPublished: "false",
  };
  const [start] = useState(blank);
  if (madeId)
    return (
      <SentPanel
        title={t("sent")}
        actions={
          <>
            <LinkButton href={`/work/instruments/${madeId}/measures/new`}>{t("addMeasures")}</LinkButton>
            <LinkButton tone="secondary" href={`/work/instruments/${madeId}/milestone`}>
              {t("logMilestone")}
            </LinkButton>
            <LinkButton tone="quiet" href={`/instruments/${madeId}`}>
              {tForms("toInstrument")}
            </LinkButton>
          </>
        }
      >
        <p>{t("sentExplain")}</p>
      </SentPanel>
    );
  return (
    <EntryForm<{ id: string }>
      name="instrument:new"
      path="/instruments"
      submitLabel={t("submit")}
      blank={start}
      toBody={(body) => ({ ...body, isPublished: body.isPublished === "true" })}
      inputOf={(field) => (field === "title" || field === "summary" ? `${field}.${locale}` : field)}
      onSent={({ id }) => setMadeId(id)}
    >
      {(inputs) => <InstrumentInputs {...inputs} countries={countries} />}
    </EntryForm>
  );
}
