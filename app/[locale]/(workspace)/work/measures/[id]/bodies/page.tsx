import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AssignBodiesForm } from "@/components/measure/assign-bodies-form";
import { getMeasure } from "@/db/queries/measures";
import { requireActor } from "@/lib/session/current";
import { bodiesToChoose } from "../../../../_choices";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { MeasureFormPage } from "../../../_components/measure-form-page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.bodies");
  return { title: t("title"), robots: { index: false } };
}

export default async function BodiesPage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/measures/${encodeURIComponent(id)}/bodies`);
  const measure = await orNotFound(getMeasure(scopeToday(actor), id));
  const { countryCode, bodies } = measure;
  requireAllowed(actor, "measure.assign", { countryCode, organisationIds: bodies.map((body) => body.id) });
  const t = await getTranslations("forms.bodies");
  return (
    <MeasureFormPage
      title={t("title")}
      measure={measure}
      bodies={await bodiesToChoose(scopeToday(actor), countryCode)}
    >
      <AssignBodiesForm id={id} />
    </MeasureFormPage>
  );
}
