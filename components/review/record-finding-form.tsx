"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { DayInput } from "@/components/form/day-input";
import { EntryForm } from "@/components/form/entry-form";
import { EvidenceLinks } from "@/components/form/evidence-links";
import { SentPanel } from "@/components/form/sent-panel";
import { StaleMeasure } from "@/components/form/stale-measure";
import { RadioGroup } from "@/components/ui/radio-group";
import type { MeasureView } from "@/domain/view/measure";
import { findingValues } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";

interface Props {
  measure: MeasureView;
  onSent?: () => void;
  /** Where to go from here, once it is recorded. */
  actions: ReactNode;
}

/** What a reviewer established about a measure. */
export function RecordFindingForm({ measure, onSent, actions }: Props) {
  const t = useTranslations("forms.finding");
  const [opened] = useState(measure);
  const [isSent, setSent] = useState(false);
  const choices = useChoices("findings", findingValues).map((choice) => ({
    ...choice,
    hint: t(`hints.${choice.value}`),
  }));
  if (isSent) return <SentPanel title={t("sent")} actions={actions} />;
  return (
    <EntryForm
      name={`finding:${opened.id}`}
      path={`/measures/${encodeURIComponent(opened.id)}/findings`}
      submitLabel={t("submit")}
      toBody={(body, _values, current) => ({
        ...body,
        rowVersion: ((current as MeasureView | undefined) ?? opened).rowVersion,
      })}
      stale={(stale) => <StaleMeasure {...stale} opened={opened} />}
      onSent={() => {
        setSent(true);
        onSent?.();
      }}
    >
      {(inputs) => (
        <>
          <RadioGroup
            name="finding"
            label={t("finding")}
            choices={choices}
            defaultValue={textIn(inputs.values, "finding")}
            error={inputs.errorOf("finding")}
            isRequired
          />
          <DayInput
            name="happenedOn"
            label={t("happenedOn")}
            defaultValue={textIn(inputs.values, "happenedOn")}
            error={inputs.errorOf("happenedOn")}
          />
          <CountedTextArea
            name="rationale"
            label={t("rationale")}
            hint={t("rationaleHint")}
            limit={5_000}
            defaultValue={textIn(inputs.values, "rationale")}
            error={inputs.errorOf("rationale")}
          />
          <EvidenceLinks {...inputs} />
        </>
      )}
    </EntryForm>
  );
}
