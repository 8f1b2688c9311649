"use client";

import { useLocale, useTranslations } from "next-intl";
import { EntryForm } from "@/components/form/entry-form";
import { SentPanel } from "@/components/form/sent-panel";
import { useLabels } from "@/components/form/use-labels";
import { LinkButton } from "@/components/ui/link-button";
import type { Posting } from "@/lib/client/posted";
import { EventInputs, type EventOffer } from "./event-inputs";

interface Props {
  countryCode: string;
  offer: EventOffer;
  posting: Posting;
}

const blank = { confidence: "reported" };

/** A meeting that was held: when, where, by whom, who took part, about what. */
export function EnterEventForm({ countryCode, offer, posting }: Props) {
  const t = useTranslations("event.form");
  const locale = useLocale();
  return (
    <EntryForm<{ id: string }>
      name={`event:new:${countryCode}`}
      path="/events"
      posting={posting}
      labels={useLabels("event.form")}
      submitLabel={t("submit")}
      blank={blank}
      inputOf={(field) => (field === "title" || field === "summary" ? `${field}.${locale}` : field)}
      sent={({ id }) => <Sent id={id} countryCode={countryCode} />}
    >
      {(inputs) => (
        <>
          <input type="hidden" name="countryCode" value={countryCode} />
          <EventInputs inputs={inputs} offer={offer} />
        </>
      )}
    </EntryForm>
  );
}

function Sent({ id, countryCode }: { id: string; countryCode: string }) {
  const t = useTranslations("event.form");
  const own = encodeURIComponent(id);
  return (
    <SentPanel
      title={t("sent")}
      actions={
        <>
          <LinkButton href={`/events/${own}`}>{t("toEvent")}</LinkButton>
          <LinkButton tone="secondary" href={`/work/events/${own}/outcomes/new`}>
            {t("addOutcome")}
          </LinkButton>
          <LinkButton tone="quiet" href={`/work/practices/new?country=${countryCode}&event=${own}`}>
            {t("addPractice")}
          </LinkButton>
        </>
      }
    >
      <p>{t("sentExplain")}</p>
    </SentPanel>
  );
}
