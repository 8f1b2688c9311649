import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MeasureFinding } from "@/components/review/measure-finding";
import type { Query } from "@/components/ui/address";
import { getMeasure } from "@/db/queries/measures";
import { sentName } from "@/lib/client/posted";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { MeasureFormPage } from "../../../_components/measure-form-page";
import { recordFindingByForm } from "../_actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.finding");
  return { title: t("title"), robots: { index: false } };
}

export default async function FindingPage({ params, searchParams }: Props) {
  const wasSent = sentName in (await searchParams);
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/measures/${encodeURIComponent(id)}/finding`);
  const measure = await orNotFound(getMeasure(scopeToday(actor), id));
  const { countryCode, bodies } = measure;
  requireAllowed(actor, "finding.record", { countryCode, organisationIds: bodies.map((body) => body.id) });
  const t = await getTranslations("forms.finding");
  return (
    <MeasureFormPage title={t("title")} measure={measure}>
      {measure.progress.some(({ isOwn }) => isOwn) ? (
        <p className="max-w-prose border-l-3 border-alert bg-alert-wash p-4">{t("ownMeasure")}</p>
      ) : (
        <MeasureFinding
          id={id}
          posting={{ action: recordFindingByForm, of: id, key: crypto.randomUUID(), wasSent }}
        />
      )}
    </MeasureFormPage>
  );
}
