import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { addressWith, type Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { pageMetadata } from "../../_metadata";
import { readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";
import { Accepted } from "./_components/accepted";
import { Facts } from "./_components/facts";
import { Unmet } from "./_components/unmet";
import { loadTreaty } from "./_data";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

async function read({ params, searchParams }: Props) {
  const [{ id }, reading] = await Promise.all([params, readAddress(searchParams)]);
  const treaty = await loadTreaty(reading.scope, decodeURIComponent(id));
  return { reading, treaty, path: `/treaties/${encodeURIComponent(treaty.id)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, { treaty, path }] = await Promise.all([getLocale(), read(props)]);
  return pageMetadata({ locale, path, title: treaty.shortName });
}

export default async function TreatyPage(props: Props) {
  const { reading, treaty, path } = await read(props);
  const [t, kinds] = await Promise.all([
    getTranslations("treaty"),
    getTranslations("vocabulary.standardKinds"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={treaty.shortName} />;
  const { scope, query } = reading;
  const hrefOf = (to: string) => addressWith(to, {}, { on: scope.on });
  return (
    <>
      <Breadcrumbs items={[{ label: t("title"), href: "/treaties" }, { label: treaty.shortName }]} />
      <PageHeader
        kicker={kinds(treaty.kind)}
        title={treaty.shortName}
        lead={<LocalisedText text={treaty.fullName} />}
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={t("facts")}>
        <Facts treaty={treaty} />
      </Section>
      <Accepted treaty={treaty} scope={scope} query={query} path={path} hrefOf={hrefOf} />
      <Unmet treaty={treaty} hrefOf={hrefOf} />
      <Section title={t("criteria")} aside={t("criteriaCount", { count: treaty.criteria.length })}>
        <ul className="max-w-prose space-y-3">
          {treaty.criteria.map(({ code, question, reference }) => (
            <li key={code}>
              <Link href={hrefOf(`/compare/${code.toLowerCase()}`)}>{code}</Link>{" "}
              <LocalisedText text={question} isUnmarked />{" "}
              <span className="text-sm text-ink-soft">
                (<PlainText>{reference}</PlainText>)
              </span>
            </li>
          ))}
        </ul>
        {treaty.criteria.length === 0 && <p className="text-ink-soft">{t("noCriteria")}</p>}
      </Section>
      <Section title={t("articles")}>
        {treaty.articles.length > 0 ? (
          <>
            <p className="mb-3 max-w-prose text-sm text-ink-soft">{t("articlesText")}</p>
            <ul className="max-w-prose space-y-1">
              {treaty.articles.map(({ number, heading, isVerified }) => (
                <li key={`${number} ${heading}`}>
                  <b>{number}</b> <PlainText>{heading}</PlainText>
                  {!isVerified && <span className="text-mark"> [{t("unverified")}]</span>}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <TypedAbsence absence="not_researched" />
        )}
      </Section>
    </>
  );
}
