"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useChoices } from "@/components/form/choices";
import { SentPanel } from "@/components/form/sent-panel";
import { StandingForm } from "@/components/measure/standing-form";
import { LinkButton } from "@/components/ui/link-button";
import { claims } from "@/domain/vocabulary";
import type { Posting } from "@/lib/client/posted";
import { measureRead } from "@/lib/client/reads";

/** How far a measure is, in under a minute. */
export function ReportProgressForm({ id, posting }: { id: string; posting: Posting }) {
  const t = useTranslations("forms.progress");
  const choices = useChoices("claims", claims);
  const { data: measure } = useQuery(measureRead(id));
  if (!measure) return null;
  return (
    <StandingForm
      measure={measure}
      kind="progress"
      part="progress"
      posting={posting}
      waiting={{
        label: t("waitingLabel", { number: measure.number ?? measure.id }),
        href: `/work/measures/${encodeURIComponent(id)}/report`,
      }}
      standing={{
        name: "claim",
        label: t("claim"),
        choices: choices.map((choice) => ({ ...choice, hint: t(`hints.${choice.value}`) })),
      }}
      dayLabel={t("happenedOn")}
      words={{ name: "narrative", label: t("narrative"), hint: t("narrativeHint") }}
      submitLabel={t("submit")}
      sent={<Reported id={id} />}
    />
  );
}

function Reported({ id }: { id: string }) {
  const t = useTranslations("forms.progress");
  const tForms = useTranslations("forms");
  const actions = (
    <>
      <LinkButton href="/work">{tForms("toWork")}</LinkButton>
      <LinkButton tone="secondary" href={`/measures/${id}`}>
        {tForms("toMeasure")}
      </LinkButton>
    </>
  );
  return (
    <SentPanel title={t("sent")} actions={actions}>
      <p>{t("sentExplain")}</p>
    </SentPanel>
  );
}
