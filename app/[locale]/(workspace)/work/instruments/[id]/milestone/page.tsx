import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LogMilestoneForm } from "@/components/instrument/log-milestone-form";
import { getInstrument } from "@/db/queries/instrument";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { InstrumentFormPage } from "../../../_components/instrument-form-page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.milestone");
  return { title: t("title"), robots: { index: false } };
}

export default async function MilestonePage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/instruments/${encodeURIComponent(id)}/milestone`);
  const instrument = await orNotFound(getInstrument(scopeToday(actor), id));
  requireAllowed(actor, "milestone.log", { countryCode: instrument.countryCode });
  const t = await getTranslations("forms.milestone");
  return (
    <InstrumentFormPage title={t("title")} instrument={instrument}>
      <LogMilestoneForm instrumentId={id} />
    </InstrumentFormPage>
  );
}
