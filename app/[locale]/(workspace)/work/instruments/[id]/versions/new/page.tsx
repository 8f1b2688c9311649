import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddVersionForm } from "@/components/version/add-version-form";
import { getInstrument } from "@/db/queries/instrument";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../../_reading";
import { InstrumentFormPage } from "../../../../_components/instrument-form-page";
import { addVersionByForm } from "./_actions";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.version");
  return { title: t("title"), robots: { index: false } };
}

export default async function AddVersionPage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/instruments/${encodeURIComponent(id)}/versions/new`);
  const instrument = await orNotFound(getInstrument(scopeToday(actor), id));
  requireAllowed(actor, "version.add", { countryCode: instrument.countryCode });
  const t = await getTranslations("forms.version");
  return (
    <InstrumentFormPage title={t("title")} instrument={instrument}>
      <AddVersionForm
        instrumentId={id}
        language={instrument.versions.at(-1)?.language ?? instrument.country.nativeLanguage ?? "en"}
        posting={{ action: addVersionByForm, of: id, key: crypto.randomUUID() }}
      />
    </InstrumentFormPage>
  );
}
