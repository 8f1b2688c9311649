import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AskedList } from "@/components/comparison/asked-list";
import { LiftList } from "@/components/comparison/lift-list";
import { PillarProfile } from "@/components/comparison/pillar-profile";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { DatedLink } from "@/components/layout/dated-link";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import type { Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { findCountryName } from "@/db/queries/countries";
import { getComparisonProfile } from "@/db/queries/country-profile";
import { listRecommendations } from "@/db/queries/recommendations";
import { pickText } from "@/domain/localised";
import { pillars } from "@/domain/vocabulary";
import { pageMetadata } from "../../../_metadata";
import { readAddress } from "../../../_reading";
import { WrongDay } from "../../../_wrong-day";
import { orRefused } from "../../../compare/_asked";
import { refusedDay } from "../../../compare/_errors";

const recommendationsShown = 200;

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Query>;
}

async function read({ params, searchParams }: Props) {
  const [{ code }, reading, locale] = await Promise.all([params, readAddress(searchParams), getLocale()]);
  const country = await findCountryName(reading.scope, code.toUpperCase());
  if (!country) notFound();
  const at = `/countries/${country.code.toLowerCase()}`;
  const name = pickText(country.name, locale, country.nativeLanguage).text;
  return { reading, country, name, at, path: `${at}/profile` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, { name, path }, t] = await Promise.all([
    getLocale(),
    read(props),
    getTranslations("comparison.profile"),
  ]);
  return pageMetadata({ locale, path, title: `${name}: ${t("title")}`, description: t("lead") });
}

/** What a State's cells of the comparison come to, pillar by pillar. */
export default async function ProfilePage(props: Props) {
  const { reading, country, name, at, path } = await read(props);
  const [t, list, comparison] = await Promise.all([
    getTranslations("comparison.profile"),
    getTranslations("country.list"),
    getTranslations("comparison"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={name} />;
  const { scope, query } = reading;
  const { answer: profile, failures } = await orRefused(getComparisonProfile(scope, country.code));
  const assessed = profile?.pillars.reduce((total, { spread }) => total + spread.assessedCount, 0) ?? 0;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: list("title"), href: "/countries" },
          { label: name, href: at },
          { label: t("title") },
        ]}
      />
      <PageHeader kicker={name} title={t("title")} lead={t("lead")} />
      <AsOfBar
        on={scope.on}
        today={scope.today}
        path={path}
        query={query}
        error={await refusedDay(failures, [country])}
      />
      {profile && assessed === 0 && (
        <div className="mt-8">
          <EmptyState
            title={t("nothing")}
            action={<DatedLink href="/compare">{comparison("title")}</DatedLink>}
          />
        </div>
      )}
      {profile && assessed > 0 && (
        <>
          <Section
            title={t("pillars")}
            aside={<DatedLink href={`/compare?countries=${country.code}`}>{t("compareWith")}</DatedLink>}
          >
            <p className="mb-4 max-w-prose text-sm text-ink-soft">
              {t("formula")} <DatedLink href="/methodology#comparison">{comparison("howCounted")}</DatedLink>
            </p>
            <PillarProfile pillars={profile.pillars} />
          </Section>
          <Section title={t("lift")}>
            <p className="mb-4 max-w-prose text-ink-soft">{t("liftText")}</p>
            <LiftList countryCode={country.code} lifts={profile.lifts} />
          </Section>
          {profile.lifts.length > 0 && (
            <Section title={t("asked")}>
              <p className="mb-4 max-w-prose text-ink-soft">{t("askedText")}</p>
              <AskedList
                countryCode={country.code}
                pillars={pillars.filter((pillar) =>
                  profile.lifts.some(({ criterion }) => criterion.pillar === pillar),
                )}
                recommendations={
                  (await listRecommendations(scope, { country: country.code, limit: recommendationsShown }))
                    .data
                }
              />
            </Section>
          )}
        </>
      )}
    </>
  );
}
