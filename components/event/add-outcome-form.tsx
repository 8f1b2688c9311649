"use client";

import { useTranslations } from "next-intl";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { DayInput } from "@/components/form/day-input";
import { EntryForm, type Inputs } from "@/components/form/entry-form";
import { useLabels, useStart } from "@/components/form/use-labels";
import { type Choice, Select } from "@/components/ui/select";
import type { Posting } from "@/lib/client/posted";
import { OutcomeSent } from "./outcome-sent";

interface Props {
  eventId: string;
  bodies: readonly Choice[];
  posting: Posting;
}

/** What came of an event: with an owner and a day it is a task. */
export function AddOutcomeForm({ eventId, bodies, posting }: Props) {
  const t = useTranslations("event.outcomeForm");
  return (
    <EntryForm
      name={`outcome:${eventId}`}
      path={`/events/${encodeURIComponent(eventId)}/outcomes`}
      posting={posting}
      labels={useLabels("event.outcomeForm")}
      submitLabel={t("submit")}
      sent={() => <OutcomeSent eventId={eventId} title={t("sent")} />}
    >
      {(inputs) => <Fields inputs={inputs} bodies={bodies} />}
    </EntryForm>
  );
}

function Fields({ inputs, bodies }: { inputs: Inputs; bodies: readonly Choice[] }) {
  const t = useTranslations("event.outcomeForm");
  const start = useStart("event.outcomeForm", inputs);
  return (
    <>
      <CountedTextArea {...start("text")} hint={t("textHint")} limit={2_000} />
      <Select {...start("ownerId")} emptyLabel={t("noOwner")} choices={bodies} />
      <DayInput {...start("dueOn")} hasToday={false} />
      <DayInput {...start("agreedOn")} hint={t("agreedHint")} hasToday={false} />
    </>
  );
}
