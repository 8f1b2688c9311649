"use client";

import { useTranslations } from "next-intl";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";

/** After something about a measure was sent: to the measure, or back to what awaits. */
export function MeasureSent({ id, title }: { id: string; title: string }) {
  const t = useTranslations("forms");
  const actions = (
    <>
      <LinkButton href={`/measures/${id}`}>{t("toMeasure")}</LinkButton>
      <LinkButton tone="secondary" href="/work">
        {t("toWork")}
      </LinkButton>
    </>
  );
  return <SentPanel title={title} actions={actions} />;
}
