"use client";

import { useTranslations } from "next-intl";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";

/** What follows once a link is set or taken back: the recommendation, or another link. */
export function LinkSent({ recommendationId, title }: { recommendationId: string; title: string }) {
  const t = useTranslations("recommendation.link");
  const id = encodeURIComponent(recommendationId);
  return (
    <SentPanel
      title={title}
      actions={
        <>
          <LinkButton href={`/recommendations/${id}`}>{t("toRecommendation")}</LinkButton>
          <LinkButton tone="secondary" href={`/work/recommendations/${id}/link`}>
            {t("another")}
          </LinkButton>
        </>
      }
    />
  );
}
