import { getLocale } from "next-intl/server";
import { getSavedView } from "@/db/queries/saved-views";
import { redirect } from "@/lib/i18n/navigation";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../../_reading";

/** Opens a view with the rights of whoever opens it. */
export default async function OpenView({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/views/${encodeURIComponent(id)}`);
  const view = await orNotFound(getSavedView(scopeToday(actor), id));
  redirect({ href: view.filter ? `/dashboard?${view.filter}` : "/dashboard", locale: await getLocale() });
}
