import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RenameViewForm } from "@/components/dashboard/rename-view-form";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { getSavedView } from "@/db/queries/saved-views";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../../../_reading";
import { renameViewByForm } from "../../../_actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard.views");
  return { title: t("rename"), robots: { index: false } };
}

export default async function RenameView({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/views/${encodeURIComponent(id)}/name`);
  const view = await orNotFound(getSavedView(scopeToday(actor), id));
  if (!view.isOwn) notFound();
  const t = await getTranslations("dashboard.views");
  return (
    <>
      <Breadcrumbs items={[{ label: t("title"), href: "/dashboard/views" }, { label: t("rename") }]} />
      <PageHeader title={t("renameNamed", { name: view.name })} lead={t("renameLead")} />
      <ClientMessages namespaces={["forms", "dashboard"]}>
        <RenameViewForm
          id={id}
          name={view.name}
          posting={{ action: renameViewByForm, of: id, key: crypto.randomUUID() }}
        />
      </ClientMessages>
    </>
  );
}
