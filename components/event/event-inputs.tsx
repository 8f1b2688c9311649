"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { DayInput } from "@/components/form/day-input";
import type { Inputs } from "@/components/form/entry-form";
import { EntryRows } from "@/components/form/entry-rows";
import { LocalisedInputs } from "@/components/form/localised-inputs";
import { SourceInputs } from "@/components/form/source-inputs";
import { useStart } from "@/components/form/use-labels";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Choice, Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { confidences, eventKinds } from "@/domain/vocabulary";

/** What can be chosen in the form of an event. */
export interface EventOffer {
  bodies: readonly Choice[];
  countries: readonly Choice[];
  instruments: readonly Choice[];
  /** Practices that were presented at no event so far. */
  practices: readonly Choice[];
}

interface Props {
  inputs: Inputs;
  offer: EventOffer;
}

export function EventInputs({ inputs, offer }: Props) {
  const t = useTranslations("event.form");
  const start = useStart("event.form", inputs);
  const kinds = useChoices("eventKinds", eventKinds);
  const { label: title } = start("title");
  const { label: summary } = start("summary");
  return (
    <>
      <Select {...start("kind")} choices={kinds} emptyLabel={t("chooseKind")} />
      <LocalisedInputs {...inputs} name="title" label={title} hint={t("titleHint")} hasNative />
      <DayInput {...start("happenedOn")} hasToday={false} />
      <TextInput {...start("place")} hint={t("placeHint")} maxLength={200} />
      <Organisers inputs={inputs} offer={offer} />
      <Participants inputs={inputs} offer={offer} />
      <Chosen inputs={inputs} list="focusInstrumentIds" choices={offer.instruments} />
      {offer.practices.length > 0 && (
        <Chosen inputs={inputs} list="practiceIds" choices={offer.practices} hint={t("practicesHint")} />
      )}
      <LocalisedInputs
        {...inputs}
        name="summary"
        label={summary}
        hint={t("summaryHint")}
        rows={4}
        hasNative
      />
      <SourceInputs {...inputs} />
      <RadioGroup {...start("confidence")} choices={useChoices("confidences", confidences)} />
    </>
  );
}

function Organisers({ inputs, offer }: Props) {
  const t = useTranslations("event.form");
  const start = useStart("event.form", inputs);
  return (
    <EntryRows
      {...inputs}
      list="organisers"
      legend={t("labels.organisers")}
      add={t("addOrganiser")}
      remove={t("remove")}
      columns="sm:grid-cols-[3fr_2fr_auto]"
      least={1}
      most={50}
      spare={2}
    >
      {(row) => (
        <>
          <TextInput {...start(`organisers.${row}.statedAs`)} maxLength={300} />
          <Select
            {...start(`organisers.${row}.organisationId`)}
            emptyLabel={t("notInList")}
            choices={offer.bodies}
          />
        </>
      )}
    </EntryRows>
  );
}

function Participants({ inputs, offer }: Props) {
  const t = useTranslations("event.form");
  const start = useStart("event.form", inputs);
  return (
    <EntryRows
      {...inputs}
      list="participants"
      legend={t("labels.participants")}
      hint={t("participantsHint")}
      add={t("addParticipant")}
      remove={t("remove")}
      columns="sm:grid-cols-[3fr_2fr_2fr_auto]"
      least={1}
      most={200}
      spare={4}
    >
      {(row) => (
        <>
          <TextInput {...start(`participants.${row}.role`)} maxLength={300} />
          <Select
            {...start(`participants.${row}.organisationId`)}
            emptyLabel={t("notInList")}
            choices={offer.bodies}
          />
          <Select
            {...start(`participants.${row}.countryCode`)}
            emptyLabel={t("noCountry")}
            choices={offer.countries}
          />
        </>
      )}
    </EntryRows>
  );
}

interface ChosenProps {
  inputs: Inputs;
  list: "focusInstrumentIds" | "practiceIds";
  choices: readonly Choice[];
  hint?: string;
}

/** Things of one kind, one in a row. */
function Chosen({ inputs, list, choices, hint }: ChosenProps) {
  const t = useTranslations("event.form");
  const start = useStart("event.form", inputs);
  return (
    <EntryRows
      {...inputs}
      list={list}
      legend={t(`labels.${list}`)}
      hint={hint}
      add={t("addOne")}
      remove={t("remove")}
      columns="sm:grid-cols-[1fr_auto]"
      least={1}
      most={50}
      spare={2}
    >
      {(row) => <Select {...start(`${list}.${row}`)} emptyLabel={t("choose")} choices={choices} />}
    </EntryRows>
  );
}
