import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressWith, type Query } from "@/components/ui/address";
import { requireActor } from "@/lib/session/current";
import { FigurePage } from "../../../_dashboard/figure-page";
import { scopeAsked } from "../_read";

const path = "/dashboard";

interface Props {
  params: Promise<{ figure: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard");
  return { title: t("title"), robots: { index: false } };
}

export default async function DashboardFigure({ params, searchParams }: Props) {
  const [{ figure }, sent] = await Promise.all([params, searchParams]);
  const actor = await requireActor(addressWith(`${path}/${encodeURIComponent(figure)}`, sent));
  const t = await getTranslations("dashboard");
  return (
    <FigurePage path={path} title={t("title")} figure={figure} sent={sent} scope={scopeAsked(actor, sent)} />
  );
}
