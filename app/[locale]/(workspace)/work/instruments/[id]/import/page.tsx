import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AnnexImport } from "@/components/batch/annex-import";
import { BatchTable } from "@/components/batch/batch-table";
import { SheetImport } from "@/components/batch/sheet-import";
import { ClientMessages } from "@/components/layout/client-messages";
import { Section } from "@/components/layout/section";
import { listBatches } from "@/db/queries/batches";
import { getInstrument } from "@/db/queries/instrument";
import { listResponsibleIds } from "@/db/queries/sheet-measures";
import { asOwnBodies, can } from "@/domain/permissions";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { InstrumentFormPage } from "../../../_components/instrument-form-page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("batch");
  return { title: t("title"), robots: { index: false } };
}

export default async function ImportPage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/instruments/${encodeURIComponent(id)}/import`);
  const scope = scopeToday(actor);
  const instrument = await orNotFound(getInstrument(scope, id));
  const subject = { countryCode: instrument.countryCode };
  requireAllowed(actor, "batch.import", asOwnBodies(actor, subject));
  const organisationIds = await listResponsibleIds(scope, instrument.id);
  const mayEnter = can(actor, "measure.enter", subject);
  const [t, locale, batches] = [
    await getTranslations("batch"),
    await getLocale(),
    await listBatches(scope, { instrument: id, limit: 20 }),
  ];
  if (!can(actor, "batch.import", { ...subject, organisationIds }))
    return (
      <InstrumentFormPage title={t("title")} instrument={instrument}>
        <p className="max-w-prose">{t("noneOfYours")}</p>
      </InstrumentFormPage>
    );
  const sheet = `/api/v1/instruments/${encodeURIComponent(id)}/sheet?language=${locale}`;
  return (
    <InstrumentFormPage title={t("title")} instrument={instrument}>
      <ClientMessages namespaces={["batch", "sheet", "officialDate", "forms", "vocabulary", "time"]}>
        <Section title={t("sheet.title")}>
          <p className="max-w-prose">{t("sheet.lead")}</p>
          <p className="my-4 flex flex-wrap gap-3">
            <a className="button" data-tone="secondary" href={sheet}>
              {t("sheet.download")}
            </a>
            {mayEnter && (
              <a className="button" data-tone="secondary" href={`${sheet}&template=true`}>
                {t("sheet.template")}
              </a>
            )}
          </p>
          <SheetImport instrumentId={id} />
        </Section>
        {mayEnter && (
          <Section title={t("annex.title")}>
            <p className="mb-4 max-w-prose">{t("annex.intro")}</p>
            <AnnexImport instrumentId={id} />
          </Section>
        )}
      </ClientMessages>
      {batches.data.length > 0 && (
        <Section title={t("list.title")}>
          <BatchTable batches={batches.data} />
        </Section>
      )}
    </InstrumentFormPage>
  );
}
