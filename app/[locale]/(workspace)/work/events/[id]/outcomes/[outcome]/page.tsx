import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OutcomeList } from "@/components/event/outcome-list";
import { SettleOutcomeForm } from "@/components/event/settle-outcome-form";
import { getEvent } from "@/db/queries/events";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../../_reading";
import { EventFormPage } from "../../../../_components/event-form-page";
import { settleByForm } from "../../../_actions";

interface Props {
  params: Promise<{ id: string; outcome: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("event.settleForm");
  return { title: t("title"), robots: { index: false } };
}

export default async function SettleOutcomePage({ params }: Props) {
  const given = await params;
  const id = decodeURIComponent(given.id);
  const outcomeId = decodeURIComponent(given.outcome);
  const actor = await requireActor(
    `/work/events/${encodeURIComponent(id)}/outcomes/${encodeURIComponent(outcomeId)}`,
  );
  const event = await orNotFound(getEvent(scopeToday(actor), id));
  requireAllowed(actor, "outcome.settle", { countryCode: event.countryCode });
  const outcome = event.outcomes.find((each) => each.id === outcomeId);
  if (!outcome) notFound();
  const t = await getTranslations("event.settleForm");
  return (
    <EventFormPage title={t("title")} event={event}>
      <OutcomeList eventId={id} outcomes={[outcome]} />
      <SettleOutcomeForm
        eventId={id}
        outcomeId={outcomeId}
        posting={{ action: settleByForm, of: outcomeId, key: crypto.randomUUID() }}
      />
    </EventFormPage>
  );
}
