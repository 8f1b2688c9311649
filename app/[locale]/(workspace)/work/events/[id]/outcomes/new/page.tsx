import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddOutcomeForm } from "@/components/event/add-outcome-form";
import { getEvent } from "@/db/queries/events";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../../_reading";
import { EventFormPage } from "../../../../_components/event-form-page";
import { offeredBodies } from "../../../../_offered";
import { addOutcomeByForm } from "../../../_actions";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("event.outcomeForm");
  return { title: t("title"), robots: { index: false } };
}

export default async function NewOutcomePage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/events/${encodeURIComponent(id)}/outcomes/new`);
  const scope = scopeToday(actor);
  const event = await orNotFound(getEvent(scope, id));
  requireAllowed(actor, "outcome.add", { countryCode: event.countryCode });
  const t = await getTranslations("event.outcomeForm");
  return (
    <EventFormPage title={t("title")} event={event}>
      <AddOutcomeForm
        eventId={id}
        bodies={await offeredBodies(scope, event.countryCode)}
        posting={{ action: addOutcomeByForm, of: id, key: crypto.randomUUID() }}
      />
    </EventFormPage>
  );
}
