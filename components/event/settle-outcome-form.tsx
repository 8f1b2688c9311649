"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { DayInput } from "@/components/form/day-input";
import { EntryForm, type Inputs } from "@/components/form/entry-form";
import { useLabels, useStart } from "@/components/form/use-labels";
import { RadioGroup } from "@/components/ui/radio-group";
import { settlements } from "@/domain/vocabulary";
import type { Posting } from "@/lib/client/posted";
import { OutcomeSent } from "./outcome-sent";

interface Props {
  eventId: string;
  outcomeId: string;
  posting: Posting;
}

const blank = { state: "done" };

/** Whether an outcome was done, since when, and what there is to say about it. */
export function SettleOutcomeForm({ eventId, outcomeId, posting }: Props) {
  const t = useTranslations("event.settleForm");
  return (
    <EntryForm
      name={`settlement:${outcomeId}`}
      path={`/outcomes/${encodeURIComponent(outcomeId)}/settlement`}
      posting={posting}
      labels={useLabels("event.settleForm")}
      submitLabel={t("submit")}
      blank={blank}
      sent={() => <OutcomeSent eventId={eventId} title={t("sent")} />}
    >
      {(inputs) => <Fields inputs={inputs} />}
    </EntryForm>
  );
}

function Fields({ inputs }: { inputs: Inputs }) {
  const t = useTranslations("event.settleForm");
  const start = useStart("event.settleForm", inputs);
  return (
    <>
      <RadioGroup {...start("state")} choices={useChoices("settlements", settlements)} />
      <DayInput {...start("happenedOn")} />
      <CountedTextArea {...start("note")} hint={t("noteHint")} limit={2_000} />
    </>
  );
}
