"use client";

import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { DayInput } from "@/components/form/day-input";
import { EntryForm, type Inputs } from "@/components/form/entry-form";
import { EvidenceLinks, useEvidenceLabels } from "@/components/form/evidence-links";
import { SentPanel } from "@/components/form/sent-panel";
import { SourceInputs } from "@/components/form/source-inputs";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { milestoneKinds, type Stage, stages } from "@/domain/vocabulary";
import { type FormValues, textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";

/** A national step as offered: its name in the State and the neutral stage it stands for. */
export interface OfferedStep {
  stage: Stage;
  name: string;
}

interface Props {
  instrumentId: string;
  /** Where the instrument is read. */
  href: string;
  offered: readonly OfferedStep[];
  /** What the form starts from: a planned step that was held, or an entry to be corrected. */
  start?: FormValues;
  posting: Posting;
}

const blank = { kind: "held" };

/** A step of an instrument in 20 seconds: which, whether it was held, when. */
export function LogMilestoneForm({ instrumentId, href, offered, start = {}, posting }: Props) {
  const t = useTranslations("forms.milestone");
  const tSource = useTranslations("forms.source");
  const evidenceLabel = useEvidenceLabels();
  const labels: Record<string, string> = {
    stage: t("stage"),
    kind: t("kind"),
    happenedOn: t("happenedOn"),
    nationalName: t("nationalName"),
    note: t("note"),
    "source.url": tSource("url"),
    "source.title": tSource("title"),
  };
  const about = [start.supersedesId, start.stage].filter(Boolean).join(":");
  return (
    <EntryForm
      name={`milestone:${instrumentId}${about && `:${about}`}`}
      path={`/instruments/${encodeURIComponent(instrumentId)}/milestones`}
      submitLabel={t("submit")}
      blank={{ ...blank, ...start }}
      posting={posting}
      labels={(input) => labels[input] ?? evidenceLabel(input)}
      sent={() => <Logged instrumentId={instrumentId} href={href} />}
    >
      {(inputs) => <Fields inputs={inputs} offered={offered} start={start} />}
    </EntryForm>
  );
}

function Logged({ instrumentId, href }: Pick<Props, "instrumentId" | "href">) {
  const t = useTranslations("forms.milestone");
  const tForms = useTranslations("forms");
  return (
    <SentPanel
      title={t("sent")}
      actions={
        <>
          <LinkButton href="/work">{tForms("toWork")}</LinkButton>
          <LinkButton tone="secondary" href={`/work/instruments/${instrumentId}/milestone`}>
            {t("another")}
          </LinkButton>
          <LinkButton tone="quiet" href={href}>
            {t("toInstrument")}
          </LinkButton>
        </>
      }
    />
  );
}

function Fields({
  inputs: { values, errorOf, isOutOfOrder },
  offered,
  start,
}: { inputs: Inputs } & Pick<Props, "offered" | "start">) {
  const t = useTranslations("forms.milestone");
  const words = useTranslations("vocabulary.stages");
  const kindChoices = useChoices("milestoneKinds", milestoneKinds).toReversed();
  const national = new Map(offered.map((step) => [step.stage, step.name]));
  const order = [...national.keys(), ...stages.filter((stage) => !national.has(stage))];
  const stageChoices = order.map((value) => {
    const name = national.get(value);
    return { value, label: name ? `${words(value)} (${name})` : words(value) };
  });
  return (
    <>
      {start?.supersedesId && <input type="hidden" name="supersedesId" value={start.supersedesId} />}
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
      {(isOutOfOrder || textIn(values, "confirmOrder") !== "") && (
        <div className="border-l-3 border-alert bg-alert-wash p-4">
          <Checkbox
            name="confirmOrder"
            value="true"
            label={t("confirmOrder")}
            defaultChecked={textIn(values, "confirmOrder") !== ""}
          />
        </div>
      )}
      <TextInput
        name="nationalName"
        label={t("nationalName")}
        hint={t("nationalNameHint")}
        list="national-steps"
        defaultValue={textIn(values, "nationalName")}
        error={errorOf("nationalName")}
      />
      <datalist id="national-steps">
        {offered.map(({ stage, name }) => (
          <option key={`${stage} ${name}`} value={name} />
        ))}
      </datalist>
      <SourceInputs values={values} errorOf={errorOf} />
      <EvidenceLinks values={values} errorOf={errorOf} least={0} />
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
  );
}
