"use client";

import { useTranslations } from "next-intl";
import { SentPanel } from "@/components/form/sent-panel";
import { LinkButton } from "@/components/ui/link-button";

/** What follows once an outcome is added or settled: its event, or another outcome. */
export function OutcomeSent({ eventId, title }: { eventId: string; title: string }) {
  const t = useTranslations("event.outcomeForm");
  const id = encodeURIComponent(eventId);
  return (
    <SentPanel
      title={title}
      actions={
        <>
          <LinkButton href={`/events/${id}`}>{t("toEvent")}</LinkButton>
          <LinkButton tone="secondary" href={`/work/events/${id}/outcomes/new`}>
            {t("another")}
          </LinkButton>
        </>
      }
    />
  );
}
