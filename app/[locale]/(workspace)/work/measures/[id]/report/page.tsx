import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportProgressForm } from "@/components/progress/report-progress-form";
import type { Query } from "@/components/ui/address";
import { getMeasure } from "@/db/queries/measures";
import { sentName } from "@/lib/client/posted";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { MeasureFormPage } from "../../../_components/measure-form-page";
import { reportByForm } from "../_actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.progress");
  return { title: t("title"), robots: { index: false } };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const wasSent = sentName in (await searchParams);
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/measures/${encodeURIComponent(id)}/report`);
  const measure = await orNotFound(getMeasure(scopeToday(actor), id));
  const { countryCode, bodies } = measure;
  requireAllowed(actor, "progress.report", { countryCode, organisationIds: bodies.map((body) => body.id) });
  const t = await getTranslations("forms.progress");
  return (
    <MeasureFormPage title={t("title")} measure={measure}>
      <ReportProgressForm
        id={id}
        posting={{ action: reportByForm, of: id, key: crypto.randomUUID(), wasSent }}
      />
    </MeasureFormPage>
  );
}
