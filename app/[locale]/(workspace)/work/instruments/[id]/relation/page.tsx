import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { instrumentPath } from "@/components/instrument/instrument-path";
import { RelateInstrumentForm } from "@/components/instrument/relate-instrument-form";
import { RelationList } from "@/components/instrument/relation-list";
import { getInstrument } from "@/db/queries/instrument";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { InstrumentFormPage } from "../../../_components/instrument-form-page";
import { offeredInstruments } from "../../../_offered";
import { relateByForm } from "./_actions";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.relation");
  return { title: t("title"), robots: { index: false } };
}

export default async function RelationPage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/instruments/${encodeURIComponent(id)}/relation`);
  const scope = scopeToday(actor);
  const instrument = await orNotFound(getInstrument(scope, id));
  requireAllowed(actor, "instrument.relate", { countryCode: instrument.countryCode });
  const [t, offered] = await Promise.all([
    getTranslations("forms.relation"),
    offeredInstruments(scope, instrument.countryCode),
  ]);
  return (
    <InstrumentFormPage title={t("title")} instrument={instrument}>
      <div className="mb-8">
        <RelationList relations={instrument.relations} />
      </div>
      <RelateInstrumentForm
        instrumentId={id}
        isDraft={instrument.kind === "draft-law"}
        href={instrumentPath(instrument)}
        offered={offered.filter(({ value }) => value !== id)}
        posting={{ action: relateByForm, of: id, key: crypto.randomUUID() }}
      />
    </InstrumentFormPage>
  );
}
