"use client";

import { useLocale, useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { DayInput } from "@/components/form/day-input";
import type { Inputs } from "@/components/form/entry-form";
import { EvidenceLinks } from "@/components/form/evidence-links";
import { InstrumentSelect } from "@/components/form/instrument-select";
import { LateSelect } from "@/components/form/late-select";
import { WordsIn } from "@/components/form/words-in";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { AssessmentView } from "@/domain/view/assessment";
import type { CriterionView } from "@/domain/view/comparison";
import { absences, assessmentConfidences, scaleValues } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import { formatPartialDate } from "@/lib/format/day";
import { correctable, inputName } from "./cell";
import { CitationRows } from "./citation-rows";
import { absenceKeys } from "./keys";

interface Props extends Inputs {
  cellKey: string;
  countryCode: string;
  criterion: CriterionView;
  /** Answers of the cell so far; undefined: not read yet. */
  answers: readonly AssessmentView[] | undefined;
}

/** The inputs of one cell, in the order in which they are filled. */
export function CellInputs({ cellKey, countryCode, criterion, answers, ...inputs }: Props) {
  const t = useTranslations("workbench.inputs");
  const words = useTranslations("vocabulary");
  const named = (name: string) => inputName(cellKey, name);
  const start = (name: string) => ({
    name: named(name),
    defaultValue: textIn(inputs.values, named(name)),
    error: inputs.errorOf(named(name)),
  });
  const confidences = useChoices("assessmentConfidences", assessmentConfidences);
  const answerChoices = [
    ...scaleValues.map((value) => ({
      value: String(value),
      label: <KeyedWord hint={String(value)}>{words(`scaleValues.${value}`)}</KeyedWord>,
      hint: <WordsIn text={criterion.scale[value]} isUnmarked />,
    })),
    ...absences.map((value) => ({
      value,
      label: <KeyedWord hint={absenceKeys[value]}>{words(`absences.${value}`)}</KeyedWord>,
    })),
  ];
  return (
    <div className="space-y-6">
      <RadioGroup {...start("answer")} label={t("answer")} choices={answerChoices} isRequired />
      <CountedTextArea
        {...start("rationale")}
        label={t("rationale")}
        hint={t("rationaleHint")}
        limit={5_000}
        rows={4}
      />
      <CitationRows cellKey={cellKey} {...inputs} />
      <EvidenceLinks {...inputs} list={named("evidence")} least={0} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayInput {...start("validFrom")} label={t("validFrom")} hasToday={false} />
        <DayInput {...start("asOf")} label={t("asOf")} hasToday={false} />
      </div>
      <Correction {...start("supersedesId")} answers={answers} />
      <Select
        {...start("confidence")}
        label={t("confidence")}
        choices={confidences}
        emptyLabel={t("confidenceEmpty")}
      />
      <div className="grid items-end gap-3 sm:grid-cols-[3fr_1fr]">
        <InstrumentSelect
          {...start("provisions.0.instrumentId")}
          country={countryCode}
          label={t("instrument")}
          emptyLabel={t("noInstrument")}
        />
        <TextInput {...start("provisions.0.locator")} label={t("provision")} />
      </div>
    </div>
  );
}

function KeyedWord({ hint, children }: { hint: string; children: string }) {
  return (
    <span className="font-semibold">
      {children}{" "}
      <span aria-hidden="true" className="border border-rule px-1 text-xs font-normal text-ink-soft">
        {hint}
      </span>
    </span>
  );
}

interface CorrectionProps {
  name: string;
  defaultValue: string;
  error?: string;
  answers: readonly AssessmentView[] | undefined;
}

/** Whether the situation changed, which is a further answer with its day, or a public answer was a mistake. */
function Correction({ answers, ...start }: CorrectionProps) {
  const t = useTranslations("workbench.inputs");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const choices = correctable(answers ?? []).map(({ id, value, absence, validFrom, validFromBy }) => ({
    value: id,
    label: t("corrects", {
      answer: value === null ? words(`absences.${absence ?? "unclear"}`) : words(`scaleValues.${value}`),
      day: formatPartialDate(validFrom ?? validFromBy, locale),
    }),
  }));
  return (
    <LateSelect
      {...start}
      label={t("kind")}
      hint={t("kindHint")}
      choices={choices}
      emptyLabel={choices.length > 0 ? t("changed") : t("first")}
    />
  );
}
