import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SaveViewForm } from "@/components/dashboard/save-view-form";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { addressWith, type Query } from "@/components/ui/address";
import { DefinitionList } from "@/components/ui/definition-list";
import { requireActor } from "@/lib/session/current";
import { readAsked } from "../../../../_dashboard/asked";
import { viewWordsNamed } from "../../../../_dashboard/view-words";
import { scopeToday } from "../../../_reading";
import { saveViewByForm } from "../../_actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard.views");
  return { title: t("save"), robots: { index: false } };
}

/** Keeps the filters of the address under a name. */
export default async function NewView({ searchParams }: { searchParams: Promise<Query> }) {
  const sent = await searchParams;
  const actor = await requireActor(addressWith("/dashboard/views/new", sent));
  const { filter, query } = readAsked(sent);
  if (!filter) notFound();
  const kept = addressWith("", query).replace(/^\?/, "");
  const lines = await viewWordsNamed(scopeToday(actor), kept, filter);
  const [t, d] = [await getTranslations("dashboard.views"), await getTranslations("dashboard")];
  return (
    <>
      <Breadcrumbs
        items={[{ label: d("title"), href: addressWith("/dashboard", query) }, { label: t("save") }]}
      />
      <PageHeader title={t("save")} lead={t("lead")} />
      <div className="mb-6 max-w-[44rem] text-sm">
        {lines.length > 0 ? <DefinitionList items={lines} /> : <p>{t("noFilters")}</p>}
      </div>
      <ClientMessages namespaces={["forms", "dashboard"]}>
        <SaveViewForm filter={kept} posting={{ action: saveViewByForm, of: "", key: crypto.randomUUID() }} />
      </ClientMessages>
    </>
  );
}
