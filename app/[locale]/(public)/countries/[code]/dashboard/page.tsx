import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { PageHeader } from "@/components/layout/page-header";
import { TypedAbsence } from "@/components/layout/typed-absence";
import type { Query } from "@/components/ui/address";
import { DashboardPage } from "../../../../_dashboard/dashboard-page";
import { pageMetadata } from "../../../_metadata";
import { WrongDay } from "../../../_wrong-day";
import { readPublic } from "./_read";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, path, name } = await readPublic((await params).code, searchParams);
  const t = await getTranslations("dashboard");
  return pageMetadata({
    locale,
    path,
    title: t("publicTitle", { country: name }),
    description: t("publicLead"),
  });
}

/** The published figures of a State, for everybody. */
export default async function CountryDashboard({ params, searchParams }: Props) {
  const { reading, name, isTracked, countryPath, path, sent, fixed } = await readPublic(
    (await params).code,
    searchParams,
  );
  const [t, list, page] = await Promise.all([
    getTranslations("dashboard"),
    getTranslations("country.list"),
    getTranslations("country.page"),
  ]);
  const title = t("publicTitle", { country: name });
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  const header = (
    <>
      <Breadcrumbs
        items={[
          { label: list("title"), href: "/countries" },
          { label: name, href: countryPath },
          { label: t("title") },
        ]}
      />
      <PageHeader title={title} lead={t("publicLead")} />
    </>
  );
  if (!isTracked)
    return (
      <>
        {header}
        <p className="mb-3 max-w-prose">{page("notTracked")}</p>
        <TypedAbsence absence="not_researched" />
      </>
    );
  return <DashboardPage path={path} sent={sent} fixed={fixed} scope={reading.scope} header={header} />;
}
