"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChoices } from "@/components/form/choices";
import { SentPanel } from "@/components/form/sent-panel";
import { StandingForm } from "@/components/measure/standing-form";
import type { MeasureView } from "@/domain/view/measure";
import { findingValues } from "@/domain/vocabulary";
import type { Posting } from "@/lib/client/posted";

interface Props {
  measure: MeasureView;
  posting?: Posting;
  onSent?: () => void;
  /** Where to go from here, once it is recorded. */
  actions: ReactNode;
}

/** What a reviewer established about a measure. */
export function RecordFindingForm({ measure, posting, onSent, actions }: Props) {
  const t = useTranslations("forms.finding");
  const choices = useChoices("findings", findingValues);
  return (
    <StandingForm
      measure={measure}
      kind="finding"
      part="findings"
      posting={posting}
      standing={{
        name: "finding",
        label: t("finding"),
        choices: choices.map((choice) => ({ ...choice, hint: t(`hints.${choice.value}`) })),
      }}
      dayLabel={t("happenedOn")}
      words={{ name: "rationale", label: t("rationale"), hint: t("rationaleHint") }}
      submitLabel={t("submit")}
      onSent={onSent}
      sent={<SentPanel title={t("sent")} actions={actions} />}
    />
  );
}
