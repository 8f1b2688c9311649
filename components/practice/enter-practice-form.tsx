"use client";

import { useLocale, useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { EntryForm, type Inputs } from "@/components/form/entry-form";
import { LocalisedInputs } from "@/components/form/localised-inputs";
import { PillarBoxes } from "@/components/form/pillar-boxes";
import { SentPanel } from "@/components/form/sent-panel";
import { SourceInputs } from "@/components/form/source-inputs";
import { useLabels, useStart } from "@/components/form/use-labels";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Choice, Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { confidences } from "@/domain/vocabulary";
import type { Posting } from "@/lib/client/posted";

interface Props {
  countryCode: string;
  events: readonly Choice[];
  /** The event the reader came from. */
  eventId: string;
  posting: Posting;
}

/** What a country does well, and at which event it was presented. */
export function EnterPracticeForm({ countryCode, events, eventId, posting }: Props) {
  const t = useTranslations("practice.form");
  const locale = useLocale();
  return (
    <EntryForm<{ id: string }>
      name={`practice:new:${countryCode}:${eventId}`}
      path="/practices"
      posting={posting}
      labels={useLabels("practice.form")}
      submitLabel={t("submit")}
      blank={{ confidence: "reported", eventId }}
      inputOf={(field) => (field === "title" || field === "summary" ? `${field}.${locale}` : field)}
      sent={({ id }) => (
        <SentPanel
          title={t("sent")}
          actions={
            <>
              <LinkButton href={`/practices/${encodeURIComponent(id)}`}>{t("toPractice")}</LinkButton>
              <LinkButton tone="secondary" href={`/work/practices/new?country=${countryCode}`}>
                {t("another")}
              </LinkButton>
            </>
          }
        />
      )}
    >
      {(inputs) => (
        <>
          <input type="hidden" name="countryCode" value={countryCode} />
          <Fields inputs={inputs} events={events} />
        </>
      )}
    </EntryForm>
  );
}

function Fields({ inputs, events }: { inputs: Inputs; events: readonly Choice[] }) {
  const t = useTranslations("practice.form");
  const start = useStart("practice.form", inputs);
  const { label: title } = start("title");
  const { label: summary } = start("summary");
  return (
    <>
      <LocalisedInputs {...inputs} name="title" label={title} hasNative />
      <LocalisedInputs
        {...inputs}
        name="summary"
        label={summary}
        hint={t("summaryHint")}
        rows={5}
        hasNative
      />
      <PillarBoxes {...inputs} legend={t("labels.pillars")} />
      <TextInput {...start("presentedBy")} hint={t("presentedByHint")} maxLength={300} />
      <Select {...start("eventId")} emptyLabel={t("noEvent")} choices={events} />
      <SourceInputs {...inputs} />
      <RadioGroup {...start("confidence")} choices={useChoices("confidences", confidences)} />
    </>
  );
}
