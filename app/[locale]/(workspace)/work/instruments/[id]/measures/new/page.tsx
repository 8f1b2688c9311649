import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EnterMeasureForm } from "@/components/measure/enter-measure-form";
import { getInstrument } from "@/db/queries/instrument";
import { Cached } from "@/lib/client/cached";
import { bodiesRead } from "@/lib/client/reads";
import { requireActor } from "@/lib/session/current";
import { bodiesToChoose } from "../../../../../_choices";
import { orNotFound, requireAllowed, scopeToday } from "../../../../../_reading";
import { InstrumentFormPage } from "../../../../_components/instrument-form-page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.measure");
  return { title: t("title"), robots: { index: false } };
}

export default async function NewMeasurePage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/instruments/${encodeURIComponent(id)}/measures/new`);
  const scope = scopeToday(actor);
  const instrument = await orNotFound(getInstrument(scope, id));
  const { countryCode } = instrument;
  requireAllowed(actor, "measure.enter", { countryCode });
  const bodies = await bodiesToChoose(scope, countryCode);
  const t = await getTranslations("forms.measure");
  return (
    <InstrumentFormPage title={t("title")} instrument={instrument}>
      <Cached
        reads={Object.entries(bodies).map(([of, data]) => ({ queryKey: bodiesRead(of).queryKey, data }))}
      >
        <EnterMeasureForm instrumentId={id} countryCode={countryCode} />
      </Cached>
    </InstrumentFormPage>
  );
}
