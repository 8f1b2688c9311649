import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeleteViewForm } from "@/components/dashboard/delete-view-form";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { getSavedView } from "@/db/queries/saved-views";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../../../_reading";
import { deleteViewByForm } from "../../../_actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard.views");
  return { title: t("delete"), robots: { index: false } };
}

export default async function DeleteView({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/views/${encodeURIComponent(id)}/delete`);
  const view = await orNotFound(getSavedView(scopeToday(actor), id));
  if (!view.isOwn) notFound();
  const t = await getTranslations("dashboard.views");
  return (
    <>
      <Breadcrumbs items={[{ label: t("title"), href: "/dashboard/views" }, { label: t("delete") }]} />
      <PageHeader title={t("deleteNamed", { name: view.name })} />
      <ClientMessages namespaces={["forms", "dashboard"]}>
        <DeleteViewForm id={id} posting={{ action: deleteViewByForm, of: id, key: crypto.randomUUID() }} />
      </ClientMessages>
    </>
  );
}
