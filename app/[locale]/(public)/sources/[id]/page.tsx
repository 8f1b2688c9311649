import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { RestingFacts } from "@/components/source/resting-facts";
import { SourceFacts } from "@/components/source/source-facts";
import type { Query } from "@/components/ui/address";
import type { Scope } from "@/db/queries/scope";
import { getSource } from "@/db/queries/sources";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string) => orNotFound(getSource(scope, id)));

async function read({ params, searchParams }: Props) {
  const [{ id }, reading] = await Promise.all([params, readAddress(searchParams)]);
  const source = await load(reading.scope, decodeURIComponent(id));
  return { reading, source, path: `/sources/${encodeURIComponent(source.id)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, { source, path }] = await Promise.all([getLocale(), read(props)]);
  return pageMetadata({ locale, path, title: source.title });
}

export default async function SourcePage(props: Props) {
  const [locale, { reading, source, path }] = await Promise.all([getLocale(), read(props)]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={source.title} />;
  const { scope, query } = reading;
  const t = await getTranslations("source");
  const language = source.language && source.language !== locale ? source.language : undefined;
  return (
    <>
      <Breadcrumbs
        items={[{ label: t("list.title"), href: "/sources" }, { label: source.publisher ?? t("one") }]}
      />
      <PageHeader
        kicker={source.publisher ?? t("publisherUnknown")}
        title={
          <span lang={language} className="block text-[clamp(1.5rem,1.2rem+1.2vw,2.125rem)] leading-tight">
            {source.title}
          </span>
        }
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={t("about")}>
        <SourceFacts source={source} />
      </Section>
      <Section title={t("rests")} aside={t("restsCount", { count: source.facts.length })}>
        <RestingFacts facts={source.facts} />
      </Section>
    </>
  );
}
