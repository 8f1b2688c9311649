import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { addressWith, type Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/session/current";
import { DashboardPage } from "../../_dashboard/dashboard-page";
import { countryChoices } from "../_choices";
import { scopeAsked } from "./_read";

const path = "/dashboard";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard");
  return { title: t("title"), robots: { index: false } };
}

/** The figures of the reader's States, with what only their roles let them see. */
export default async function Dashboard({ searchParams }: Props) {
  const sent = await searchParams;
  const actor = await requireActor(addressWith(path, sent));
  const scope = scopeAsked(actor, sent);
  const [t, countries] = [
    await getTranslations("dashboard"),
    await countryChoices(scope, ({ isTracked }) => isTracked),
  ];
  return (
    <DashboardPage
      path={path}
      sent={sent}
      scope={scope}
      countries={countries}
      header={<PageHeader title={t("title")} lead={t("lead")} />}
    >
      {(query) => (
        <p className="flex flex-wrap gap-x-4 text-sm sm:ml-auto">
          <Link href={addressWith("/dashboard/views/new", query)} className="inline-block py-1">
            {t("views.save")}
          </Link>
          <Link href="/dashboard/views" className="inline-block py-1">
            {t("views.title")}
          </Link>
        </p>
      )}
    </DashboardPage>
  );
}
