"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { DayInput } from "@/components/form/day-input";
import { EntryForm } from "@/components/form/entry-form";
import { EvidenceLinks, useEvidenceLabels } from "@/components/form/evidence-links";
import { openedMeasure } from "@/components/form/opened-measure";
import { StaleMeasure } from "@/components/form/stale-measure";
import { RadioGroup } from "@/components/ui/radio-group";
import type { MeasureView } from "@/domain/view/measure";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";
import { measureRead } from "@/lib/client/reads";

const longestText = 5_000;

interface Props {
  measure: MeasureView;
  /** Under which name the draft is kept, and the last part of the address it is sent to. */
  kind: "progress" | "finding";
  part: "progress" | "findings";
  posting?: Posting;
  /** Says that it waits for the connection where there is none. */
  waiting?: { label: string; href: string };
  standing: { name: string; label: string; choices: { value: string; label: string; hint: string }[] };
  dayLabel: string;
  words: { name: string; label: string; hint: string };
  submitLabel: string;
  onSent?: () => void;
  sent: ReactNode;
}

/** How a measure stands, since when, why one says so and with what proof: the form of those who report and of those who review. */
export function StandingForm({
  measure,
  kind,
  part,
  posting,
  waiting,
  standing,
  dayLabel,
  words,
  ...rest
}: Props) {
  const [opened] = useState(() => openedMeasure(measure));
  const cache = useQueryClient();
  const evidenceLabel = useEvidenceLabels();
  const labels: Record<string, string> = {
    [standing.name]: standing.label,
    happenedOn: dayLabel,
    [words.name]: words.label,
  };
  return (
    <EntryForm
      name={`${kind}:${measure.id}`}
      path={`/measures/${encodeURIComponent(measure.id)}/${part}`}
      posting={posting}
      waiting={waiting}
      labels={(input) => labels[input] ?? evidenceLabel(input)}
      submitLabel={rest.submitLabel}
      opened={opened}
      stale={(stale) => <StaleMeasure {...stale} />}
      onSent={() => {
        void cache.invalidateQueries({ queryKey: measureRead(measure.id).queryKey });
        rest.onSent?.();
      }}
      sent={() => rest.sent}
    >
      {({ values, errorOf }) => {
        const start = (name: string) => ({ defaultValue: textIn(values, name), error: errorOf(name) });
        return (
          <>
            <RadioGroup {...standing} {...start(standing.name)} isRequired />
            <DayInput name="happenedOn" label={dayLabel} {...start("happenedOn")} />
            <CountedTextArea {...words} {...start(words.name)} limit={longestText} />
            <EvidenceLinks values={values} errorOf={errorOf} />
          </>
        );
      }}
    </EntryForm>
  );
}
