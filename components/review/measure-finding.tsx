"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { Posting } from "@/lib/client/posted";
import { measureRead } from "@/lib/client/reads";
import { RecordFindingForm } from "./record-finding-form";

/** The finding form on a page of its own. */
export function MeasureFinding({ id, posting }: { id: string; posting: Posting }) {
  const t = useTranslations("forms.finding");
  const tForms = useTranslations("forms");
  const { data } = useQuery(measureRead(id));
  if (!data) return null;
  const actions = (
    <>
      <LinkButton href={`/measures/${data.id}`}>{tForms("toMeasure")}</LinkButton>
      <LinkButton tone="secondary" href="/review">
        {t("toReview")}
      </LinkButton>
    </>
  );
  return <RecordFindingForm measure={data} posting={posting} actions={actions} />;
}
