"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { DayInput } from "@/components/form/day-input";
import { EntryForm } from "@/components/form/entry-form";
import { EvidenceLinks } from "@/components/form/evidence-links";
import { SentPanel } from "@/components/form/sent-panel";
import { StaleMeasure } from "@/components/form/stale-measure";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import type { MeasureView } from "@/domain/view/measure";
import { claims } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import { measureRead } from "@/lib/client/reads";

/** How far a measure is, in under a minute. */
export function ReportProgressForm({ id }: { id: string }) {
  const { data } = useQuery(measureRead(id));
  return data ? <Form measure={data} /> : null;
}

function Form({ measure }: { measure: MeasureView }) {
  const t = useTranslations("forms.progress");
  const tForms = useTranslations("forms");
  const [opened] = useState(measure);
  const [isSent, setSent] = useState(false);
  const cache = useQueryClient();
  const choices = useChoices("claims", claims).map((choice) => ({
    ...choice,
    hint: t(`hints.${choice.value}`),
  }));
  if (isSent)
    return (
      <SentPanel
        title={t("sent")}
        actions={
          <>
            <LinkButton href="/work">{tForms("toWork")}</LinkButton>
            <LinkButton tone="secondary" href={`/measures/${opened.id}`}>
              {tForms("toMeasure")}
            </LinkButton>
          </>
        }
      >
        <p>{t("sentExplain")}</p>
      </SentPanel>
    );
  return (
    <EntryForm
      name={`progress:${opened.id}`}
      path={`/measures/${encodeURIComponent(opened.id)}/progress`}
      submitLabel={t("submit")}
      toBody={(body, _values, current) => ({
        ...body,
        rowVersion: ((current as MeasureView | undefined) ?? opened).rowVersion,
      })}
      stale={(stale) => <StaleMeasure {...stale} opened={opened} />}
      onSent={() => {
        setSent(true);
        void cache.invalidateQueries({ queryKey: measureRead(opened.id).queryKey });
      }}
    >
      {(inputs) => (
        <>
          <RadioGroup
            name="claim"
            label={t("claim")}
            choices={choices}
            defaultValue={textIn(inputs.values, "claim")}
            error={inputs.errorOf("claim")}
            isRequired
          />
          <DayInput
            name="happenedOn"
            label={t("happenedOn")}
            defaultValue={textIn(inputs.values, "happenedOn")}
            error={inputs.errorOf("happenedOn")}
          />
          <CountedTextArea
            name="narrative"
            label={t("narrative")}
            hint={t("narrativeHint")}
            limit={5_000}
            defaultValue={textIn(inputs.values, "narrative")}
            error={inputs.errorOf("narrative")}
          />
          <EvidenceLinks {...inputs} />
        </>
      )}
    </EntryForm>
  );
}
