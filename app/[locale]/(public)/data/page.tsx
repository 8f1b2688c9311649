import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { FeedLinks } from "@/components/layout/feed-links";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import type { Query } from "@/components/ui/address";
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { dataCatalogue } from "@/lib/api/exports/data-catalogue";
import { formatPartialDate } from "@/lib/format/day";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { DataSet } from "./_components/data-set";

const path = "/data";

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("data")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead"), hasFeeds: true });
}

/** Everything published, to be taken along: bundles, each list, what its columns mean, under which licence. */
export default async function DataPage({ searchParams }: { searchParams: Promise<Query> }) {
  const reading = await readAddress(searchParams);
  const [locale, t] = await Promise.all([getLocale(), getTranslations("data")]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { scope, query } = reading;
  const catalogue = await dataCatalogue({ ...scope, actor: null }, locale);
  const asOf = (href: string) => (scope.on ? `${href}&on=${scope.on}` : href);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={t("bundles")}>
        <p className="mb-4 max-w-prose">{t("bundlesText")}</p>
        <ul className="flex flex-wrap gap-3">
          {Object.entries(catalogue.bundles).map(([ending, href]) => (
            <li key={ending}>
              <a className="button" data-tone="secondary" href={asOf(href)} download>
                {t("bundle", { kind: ending.toUpperCase() })}
              </a>
            </li>
          ))}
        </ul>
        <div className="mt-6 wrap-anywhere">
          <DefinitionList
            items={[
              { label: t("asOf"), value: formatPartialDate(catalogue.on, locale) },
              { label: t("version"), value: catalogue.version },
              { label: t("edition"), value: catalogue.edition },
              {
                label: t("audit"),
                value: t("auditRow", { seq: catalogue.audit.seq, hash: catalogue.audit.hash }),
              },
              { label: t("licence"), value: t("licenceText", { licence: catalogue.licence }) },
              { label: t("check"), value: <Link href="/verify">{t("checkText")}</Link> },
            ]}
          />
        </div>
      </Section>
      <Section title={t("sets")}>
        <p className="mb-4 max-w-prose">{t("setsText")}</p>
        <ul className="border-t border-ink">
          {catalogue.sets.map((set) => (
            <DataSet key={set.name} set={set} asOf={asOf} />
          ))}
        </ul>
      </Section>
      <Section title={t("feeds")}>
        <FeedLinks language={locale} />
        <p className="mt-4 max-w-prose">
          {t("api")} <Link href="/api">{t("apiLink")}</Link>
        </p>
      </Section>
    </>
  );
}
