"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { DayInput } from "@/components/form/day-input";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { SourceInputs } from "@/components/form/source-inputs";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { milestoneKinds, stages } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";

const blank = { kind: "held" };

/** A step of an instrument in 20 seconds: which, whether it was held, when. */
export function LogMilestoneForm({ instrumentId }: { instrumentId: string }) {
  const t = useTranslations("forms.milestone");
  const tForms = useTranslations("forms");
  const [isSent, setSent] = useState(false);
  const stageChoices = useChoices("stages", stages);
  const kindChoices = useChoices("milestoneKinds", milestoneKinds).toReversed();
  if (isSent)
    return (
      <SentPanel
        title={t("sent")}
        actions={
          <>
            <LinkButton href="/work">{tForms("toWork")}</LinkButton>
            <LinkButton tone="secondary" href={`/work/instruments/${instrumentId}/milestone`}>
              {t("another")}
            </LinkButton>
            <LinkButton tone="quiet" href={`/instruments/${instrumentId}`}>
              {t("toInstrument")}
            </LinkButton>
          </>
        }
      />
    );
  return (
    <EntryForm
      name={`milestone:${instrumentId}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/milestones`}
      submitLabel={t("submit")}
      blank={blank}
      onSent={() => setSent(true)}
    >
      {({ values, errorOf }) => (
        <>
          <Select
            name="stage"
            label={t("stage")}
            hint={t("stageHint")}
            choices={stageChoices}
            emptyLabel={t("chooseStage")}
            defaultValue={textIn(values, "stage")}
            error={errorOf("stage")}
          />
          <RadioGroup
            name="kind"
            label={t("kind")}
            choices={kindChoices}
            defaultValue={textIn(values, "kind")}
            error={errorOf("kind")}
          />
          <DayInput
            name="happenedOn"
            label={t("happenedOn")}
            defaultValue={textIn(values, "happenedOn")}
            error={errorOf("happenedOn")}
          />
          <TextInput
            name="nationalName"
            label={t("nationalName")}
            hint={t("nationalNameHint")}
            defaultValue={textIn(values, "nationalName")}
            error={errorOf("nationalName")}
          />
          <SourceInputs values={values} errorOf={errorOf} />
          <Disclosure summary={t("addNote")} isOpen={textIn(values, "note") !== ""}>
            <CountedTextArea
              name="note"
              label={t("note")}
              limit={2_000}
              rows={3}
              defaultValue={textIn(values, "note")}
              error={errorOf("note")}
            />
          </Disclosure>
        </>
      )}
    </EntryForm>
  );
}
