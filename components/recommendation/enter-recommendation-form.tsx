"use client";

import { useLocale, useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { DayInput } from "@/components/form/day-input";
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
import { confidences, strengths } from "@/domain/vocabulary";
import type { Posting } from "@/lib/client/posted";

interface Offer {
  bodies: readonly Choice[];
  events: readonly Choice[];
}

interface Props {
  countryCode: string;
  offer: Offer;
  /** The event the reader came from. */
  eventId: string;
  posting: Posting;
}

/** What a monitoring body asked of a country: in which document, how strongly, in its own words. */
export function EnterRecommendationForm({ countryCode, offer, eventId, posting }: Props) {
  const t = useTranslations("recommendation.form");
  const locale = useLocale();
  return (
    <EntryForm<{ id: string }>
      name={`recommendation:new:${countryCode}:${eventId}`}
      path="/recommendations"
      posting={posting}
      labels={useLabels("recommendation.form")}
      submitLabel={t("submit")}
      blank={{ confidence: "text", eventId }}
      inputOf={(field) => (field === "text" ? `text.${locale}` : field)}
      sent={({ id }) => (
        <SentPanel
          title={t("sent")}
          actions={
            <>
              <LinkButton href={`/recommendations/${encodeURIComponent(id)}`}>
                {t("toRecommendation")}
              </LinkButton>
              <LinkButton tone="secondary" href={`/work/recommendations/${encodeURIComponent(id)}/link`}>
                {t("linkIt")}
              </LinkButton>
              <LinkButton tone="quiet" href={`/work/recommendations/new?country=${countryCode}`}>
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
          <Fields inputs={inputs} offer={offer} />
        </>
      )}
    </EntryForm>
  );
}

function Fields({ inputs, offer }: { inputs: Inputs; offer: Offer }) {
  const t = useTranslations("recommendation.form");
  const start = useStart("recommendation.form", inputs);
  const { label: text } = start("text");
  return (
    <>
      <Select {...start("bodyId")} emptyLabel={t("choose")} choices={offer.bodies} />
      <TextInput {...start("document")} hint={t("documentHint")} maxLength={300} />
      <TextInput {...start("article")} hint={t("articleHint")} maxLength={60} className="max-w-72" />
      <DayInput {...start("madeOn")} hasToday={false} />
      <LocalisedInputs {...inputs} name="text" label={text} hint={t("textHint")} rows={5} hasNative />
      <Select
        {...start("strength")}
        emptyLabel={t("strengthUnknown")}
        choices={useChoices("strengths", strengths)}
      />
      <PillarBoxes {...inputs} legend={t("labels.pillars")} />
      <Select {...start("eventId")} emptyLabel={t("noEvent")} choices={offer.events} />
      <SourceInputs {...inputs} />
      <RadioGroup {...start("confidence")} choices={useChoices("confidences", confidences)} />
    </>
  );
}
