"use client";

import { useTranslations } from "next-intl";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { EntryForm } from "@/components/form/entry-form";
import { RadioGroup } from "@/components/ui/radio-group";
import type { AssessmentView } from "@/domain/view/assessment";
import { textIn } from "@/lib/client/form-values";

interface Props {
  answer: AssessmentView;
  onSent: (decision: "approve" | "return") => void;
}

/** Approve an answer, or return it with a reason its author will read. */
export function DecideAnswerForm({ answer, onSent }: Props) {
  const t = useTranslations("assessment.decision");
  const decisions = (["approve", "return"] as const).filter((each) =>
    each === "approve" ? answer.mayApprove : answer.mayReturn,
  );
  return (
    <EntryForm
      name={`assessment-decision:${answer.id}`}
      path={`/assessments/${encodeURIComponent(answer.id)}/decision`}
      submitLabel={t("submit")}
      onSent={(_answer, { decision }) => onSent(decision as "approve" | "return")}
    >
      {({ values, errorOf }) => (
        <>
          <RadioGroup
            name="decision"
            label={t("legend")}
            choices={decisions.map((value) => ({ value, label: t(value), hint: t(`hints.${value}`) }))}
            defaultValue={textIn(values, "decision")}
            error={errorOf("decision")}
            isRequired
          />
          <CountedTextArea
            name="rationale"
            label={t("rationale")}
            hint={t("rationaleHint")}
            limit={2_000}
            defaultValue={textIn(values, "rationale")}
            error={errorOf("rationale")}
          />
        </>
      )}
    </EntryForm>
  );
}
