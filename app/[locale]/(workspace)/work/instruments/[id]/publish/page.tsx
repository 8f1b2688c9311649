import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PublishInstrumentForm } from "@/components/instrument/publish-instrument-form";
import { Section } from "@/components/layout/section";
import { MeasureTable } from "@/components/measure/measure-table";
import { getInstrument } from "@/db/queries/instrument";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { InstrumentFormPage } from "../../../_components/instrument-form-page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.publish");
  return { title: t("title"), robots: { index: false } };
}

export default async function PublishPage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/instruments/${encodeURIComponent(id)}/publish`);
  const instrument = await orNotFound(getInstrument(scopeToday(actor), id));
  requireAllowed(actor, "instrument.publish", { countryCode: instrument.countryCode });
  if (instrument.isPublished) notFound();
  const t = await getTranslations("forms.publish");
  return (
    <InstrumentFormPage title={t("title")} instrument={instrument}>
      <PublishInstrumentForm instrumentId={id} rowVersion={instrument.rowVersion} />
      <Section title={t("measures", { count: instrument.measures.length })}>
        <MeasureTable
          measures={instrument.measures}
          caption={t("measures", { count: instrument.measures.length })}
          isCaptionHidden
          under="instrument"
        />
      </Section>
    </InstrumentFormPage>
  );
}
