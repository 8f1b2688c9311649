import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { SnoozeForm } from "@/components/reminder/snooze-form";
import { getMeasure } from "@/db/queries/measures";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { snoozeByForm } from "../../../_actions";
import { MeasureFormPage } from "../../../_components/measure-form-page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminder.snooze");
  return { title: t("title"), robots: { index: false } };
}

export default async function SnoozePage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/measures/${encodeURIComponent(id)}/snooze`);
  const measure = await orNotFound(getMeasure(scopeToday(actor), id));
  const { countryCode, bodies } = measure;
  requireAllowed(actor, "reminder.snooze", { countryCode, organisationIds: bodies.map((body) => body.id) });
  const t = await getTranslations("reminder.snooze");
  return (
    <MeasureFormPage title={t("title")} measure={measure}>
      <ClientMessages namespaces={["forms", "time", "reminder"]}>
        <SnoozeForm measureId={id} posting={{ action: snoozeByForm, of: id, key: crypto.randomUUID() }} />
      </ClientMessages>
    </MeasureFormPage>
  );
}
