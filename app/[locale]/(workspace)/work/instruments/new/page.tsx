import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EnterInstrumentForm } from "@/components/instrument/enter-instrument-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { can } from "@/domain/permissions";
import { requireActor } from "@/lib/session/current";
import { countryChoices } from "../../../_choices";
import { scopeToday } from "../../../_reading";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.instrument");
  return { title: t("pageTitle"), robots: { index: false } };
}

export default async function NewInstrumentPage() {
  const actor = await requireActor("/work/instruments/new");
  const countries = await countryChoices(scopeToday(actor), ({ code }) =>
    can(actor, "instrument.enter", { countryCode: code }),
  );
  if (countries.length === 0) notFound();
  const t = await getTranslations("forms.instrument");
  return (
    <>
      <PageHeader title={t("pageTitle")} lead={t("lead")} />
      <ClientMessages namespaces={["forms", "time", "vocabulary"]}>
        <EnterInstrumentForm countries={countries} />
      </ClientMessages>
    </>
  );
}
