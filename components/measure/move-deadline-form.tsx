"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { DayInput } from "@/components/form/day-input";
import { EntryForm, type Inputs } from "@/components/form/entry-form";
import { InstrumentSelect } from "@/components/form/instrument-select";
import { StaleMeasure } from "@/components/form/stale-measure";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";
import type { MeasureView } from "@/domain/view/measure";
import { type DeadlineReason, deadlineReasons } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import { measureRead } from "@/lib/client/reads";
import { MeasureSent } from "./measure-sent";

/** Moves a deadline, with the act that allowed it. */
export function MoveDeadlineForm({ id }: { id: string }) {
  const { data } = useQuery(measureRead(id));
  return data ? <Form measure={data} /> : null;
}

/** A ledger begins with an original day; after that it is only moved. */
const reasonsFor = ({ deadlines, isContinuing }: MeasureView): DeadlineReason[] =>
  deadlines.length === 0
    ? ["original"]
    : deadlineReasons.filter((each) => each !== "original" && !(isContinuing && each === "to_continuing"));

function Form({ measure }: { measure: MeasureView }) {
  const t = useTranslations("forms.deadline");
  const [opened] = useState(measure);
  const cache = useQueryClient();
  return (
    <EntryForm
      name={`deadline:${opened.id}`}
      path={`/measures/${encodeURIComponent(opened.id)}/deadlines`}
      submitLabel={t("submit")}
      opened={opened}
      stale={(stale) => <StaleMeasure {...stale} />}
      onSent={() => cache.invalidateQueries({ queryKey: measureRead(opened.id).queryKey })}
      sent={() => <MeasureSent id={opened.id} title={t("sent")} />}
    >
      {(inputs) => <DeadlineInputs {...inputs} measure={opened} />}
    </EntryForm>
  );
}

function DeadlineInputs({ values, errorOf, measure }: Inputs & { measure: MeasureView }) {
  const t = useTranslations("forms.deadline");
  const offered = reasonsFor(measure);
  const [reason, setReason] = useState(textIn(values, "reason") || (offered.length === 1 ? offered[0] : ""));
  const choices = useChoices("deadlineReasons", offered);
  const start = (name: string) => ({ name, defaultValue: textIn(values, name), error: errorOf(name) });
  return (
    <>
      <RadioGroup
        name="reason"
        label={t("reason")}
        choices={choices.map((each) => ({ ...each, hint: t(`hints.${each.value}`) }))}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errorOf("reason")}
        isRequired
      />
      {reason !== "to_continuing" && (
        <DayInput {...start("dueOn")} label={t("dueOn")} hint={t("dueOnHint")} hasToday={false} />
      )}
      <TextInput {...start("authority")} label={t("authority")} hint={t("authorityHint")} />
      <InstrumentSelect
        {...start("authorityInstrumentId")}
        country={measure.countryCode}
        label={t("authorityInstrument")}
        emptyLabel={t("notHeld")}
      />
      <DayInput {...start("decidedOn")} label={t("decidedOn")} />
      <CountedTextArea
        {...start("rationale")}
        label={t("rationale")}
        hint={t("rationaleHint")}
        limit={2_000}
        rows={4}
      />
    </>
  );
}
