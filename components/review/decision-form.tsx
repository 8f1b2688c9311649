"use client";

import { useTranslations } from "next-intl";
import { CountedTextArea } from "@/components/form/counted-text-area";
import { EntryForm } from "@/components/form/entry-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { reviewDecisions } from "@/domain/decision";
import type { DecisionValue } from "@/domain/vocabulary";
import { textIn } from "@/lib/client/form-values";
import type { Posting } from "@/lib/client/posted";

interface Props {
  progressId: string;
  posting: Posting;
  onSent: (decision: DecisionValue) => void;
}

/** Verify an entry, or return it with a reason its author will read. */
export function DecisionForm({ progressId, posting, onSent }: Props) {
  const t = useTranslations("review.decision");
  return (
    <EntryForm
      name={`decision:${progressId}`}
      path={`/progress/${encodeURIComponent(progressId)}/decision`}
      posting={posting}
      labels={(input) => ({ decision: t("legend"), rationale: t("rationale") })[input]}
      submitLabel={t("submit")}
      onSent={(_answer, { decision }) => onSent(decision as DecisionValue)}
    >
      {({ values, errorOf }) => (
        <>
          <RadioGroup
            name="decision"
            label={t("legend")}
            choices={reviewDecisions.map((value) => ({ value, label: t(value), hint: t(`hints.${value}`) }))}
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
