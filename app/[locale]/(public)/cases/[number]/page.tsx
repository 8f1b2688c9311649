import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseAnswer } from "@/components/case/case-answer";
import { CaseFacts } from "@/components/case/case-facts";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { PageHeader } from "@/components/layout/page-header";
import type { Query } from "@/components/ui/address";
import { getCase } from "@/db/queries/cases";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("case");
  return { title: t("title", { number: Number((await params).number) || 0 }), robots: { index: false } };
}

export default async function CasePage({ params, searchParams }: Props) {
  const [{ number: given }, reading] = [await params, await readAddress(searchParams)];
  const { scope, query } = reading;
  const path = `/cases/${encodeURIComponent(given)}`;
  const t = await getTranslations("case");
  const view = await orNotFound(getCase(scope, Number(given)));
  const title = t("title", { number: view.number });
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  return (
    <>
      <PageHeader title={title} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8">
        <CaseFacts view={view} />
      </div>
      <CaseAnswer answer={view.answer} />
    </>
  );
}
