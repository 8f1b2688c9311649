import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { WrongLink } from "@/components/case/wrong-link";
import { BodyList } from "@/components/country/body-list";
import { CountryFacts } from "@/components/country/country-facts";
import { CountryProgress } from "@/components/country/country-progress";
import { DueList } from "@/components/country/due-list";
import { MoveList } from "@/components/country/move-list";
import { InstrumentsByKind } from "@/components/instrument/instruments-by-kind";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { FollowLink } from "@/components/reminder/follow-link";
import { addressWith, type Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { getCountryProfile } from "@/db/queries/countries";
import { getAnswerCounts } from "@/db/queries/recommendations";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import type { CountryProfile } from "@/domain/view/country";
import { localePath } from "@/lib/i18n/routing";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Query>;
}

const movesShown = 6;

const load = cache((scope: Scope, code: string) => orNotFound(getCountryProfile(scope, code)));

async function read({ params, searchParams }: Props) {
  const [{ code }, reading] = await Promise.all([params, readAddress(searchParams)]);
  const country = await load(reading.scope, code.toUpperCase());
  return { reading, country, path: `/countries/${country.code.toLowerCase()}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, { country, path }] = await Promise.all([getLocale(), read(props)]);
  return pageMetadata({ locale, path, title: pickText(country.name, locale, country.nativeLanguage).text });
}

export default async function CountryPage(props: Props) {
  const { reading, country, path } = await read(props);
  const [locale, t, list, regions, comparison] = await Promise.all([
    getLocale(),
    getTranslations("country.page"),
    getTranslations("country.list"),
    getTranslations("vocabulary.regions"),
    getTranslations("comparison.profile"),
  ]);
  const { code } = await props.params;
  if (code !== code.toLowerCase()) permanentRedirect(localePath(addressWith(path, reading.query), locale));
  const name = pickText(country.name, locale, country.nativeLanguage).text;
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={name} />;
  const { scope, query } = reading;
  const { tally } = country;
  const answers = scope.on === null ? await getAnswerCounts(scope, country.code) : null;
  const [advice, navigation] = await Promise.all([
    getTranslations("recommendation.country"),
    getTranslations("layout.navigation"),
  ]);
  return (
    <>
      <Breadcrumbs items={[{ label: list("title"), href: "/countries" }, { label: name }]} />
      <PageHeader
        kicker={regions(country.region)}
        title={<LocalisedText text={country.name} nativeLanguage={country.nativeLanguage} isUnmarked />}
        lead={
          country.isTracked
            ? t("lead", {
                instruments: country.instrumentCount,
                measures: tally.measureCount,
                claimed: tally.claims.completed,
                verified: tally.findings.complete,
              })
            : t("notTracked")
        }
        actions={scope.actor && <FollowLink actor={scope.actor} kind="country" subjectId={country.code} />}
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      {country.isTracked ? (
        <Framework country={country} />
      ) : (
        <Section title={t("progress")}>
          <TypedAbsence absence="not_researched" />
        </Section>
      )}
      <Section title={advice("title")}>
        {answers && <p className="mb-3 max-w-prose">{advice("counts", { ...answers })}</p>}
        <ul className="flex flex-wrap gap-x-6">
          {(["recommendations", "events", "practices"] as const).map((list) => (
            <li key={list}>
              <DatedLink href={`/${list}?country=${country.code}`} className="inline-block py-1">
                {navigation(list)}
              </DatedLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={comparison("title")}>
        <DatedLink href={`${path}/profile`}>{comparison("link")}</DatedLink>
      </Section>
      <OutsideViews code={country.code} on={scope.on} />
      <Section title={t("facts")}>
        <CountryFacts country={country} />
      </Section>
    </>
  );
}

async function Framework({ country }: { country: CountryProfile }) {
  const [t, dashboard] = [await getTranslations("country.page"), await getTranslations("dashboard")];
  const moves = country.recentMoves.slice(0, movesShown);
  const measures = `/measures?country=${country.code}`;
  return (
    <>
      <Section
        title={t("progress")}
        aside={
          <span className="flex flex-wrap gap-x-6">
            <DatedLink href={`/countries/${country.code.toLowerCase()}/dashboard`}>
              {dashboard("publicLink")}
            </DatedLink>
            <DatedLink href="/methodology#progress">{t("howCounted")}</DatedLink>
          </span>
        }
      >
        <CountryProgress country={country} />
      </Section>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 lg:grid-cols-[7fr_5fr]">
        <Section title={t("moved")}>
          {moves.length > 0 ? (
            <MoveList moves={moves} isInCountry />
          ) : (
            <p className="text-ink-soft">{t("noMoves")}</p>
          )}
        </Section>
        <Section
          title={t("due")}
          aside={<DatedLink href={`${measures}&sort=due`}>{t("measures")}</DatedLink>}
        >
          <h3 className="mb-3">{t("next")}</h3>
          {country.nextDue.length > 0 ? (
            <DueList measures={country.nextDue.slice(0, 5)} isInCountry />
          ) : (
            <p className="text-ink-soft">{t("noneAhead")}</p>
          )}
          <h3 className="mt-8 mb-3">{t("overdue")}</h3>
          {country.overdue.length > 0 ? (
            <>
              <DueList measures={country.overdue.slice(0, 5)} isInCountry />
              <p className="mt-2 text-sm">
                <DatedLink href={`${measures}&overdue=true&sort=due`}>
                  {t("allOverdue", { count: country.overdueCount })}
                </DatedLink>
              </p>
            </>
          ) : (
            <p className="text-ink-soft">{t("noneOverdue")}</p>
          )}
        </Section>
      </div>
      <Section
        title={t("instruments")}
        aside={
          <DatedLink href={`/instruments?country=${country.code}`}>
            {t("allInstruments", { count: country.instruments.totalCount })}
          </DatedLink>
        }
      >
        {country.instruments.data.length > 0 ? (
          <InstrumentsByKind instruments={country.instruments.data} />
        ) : (
          <p className="text-ink-soft">{t("noInstruments")}</p>
        )}
        {country.undatedInstruments.length > 0 && (
          <div className="mt-8">
            <h3>{t("undated")}</h3>
            <p className="mb-3 max-w-prose text-sm text-ink-soft">{t("undatedText")}</p>
            <InstrumentsByKind instruments={country.undatedInstruments} />
          </div>
        )}
      </Section>
      <Section title={t("bodies")}>
        {country.bodies.length > 0 ? (
          <BodyList bodies={country.bodies} nativeLanguage={country.nativeLanguage} />
        ) : (
          <p className="text-ink-soft">{t("noBodies")}</p>
        )}
      </Section>
      <Section title={t("gaps")}>
        {country.gaps.length > 0 ? (
          <>
            <p className="mb-4 max-w-prose text-ink-soft">{t("gapsText")}</p>
            <ol className="max-w-[52rem] border-t border-rule">
              {country.gaps.map(({ id, text }) => (
                <li key={id} className="border-b border-rule py-2 text-sm">
                  <PlainText>{text}</PlainText>
                </li>
              ))}
            </ol>
          </>
        ) : (
          <p className="text-ink-soft">{t("noGaps")}</p>
        )}
      </Section>
      <WrongLink kind="country" id={country.code} />
    </>
  );
}

/** Ways to what others say of the State: treaties, statistics, ratings. */
async function OutsideViews({ code, on }: { code: string; on: string | null }) {
  const t = await getTranslations("treaty");
  const hrefOf = (path: string) => addressWith(path, { country: code }, { on });
  return (
    <Section title={t("ofState")}>
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        <li>
          <Link href={hrefOf("/treaties")}>{t("linkTreaties")}</Link>
        </li>
        <li>
          <Link href={hrefOf("/indicators")}>{t("linkIndicators")}</Link>
        </li>
        <li>
          <Link href={hrefOf("/ratings")}>{t("linkRatings")}</Link>
        </li>
      </ul>
    </Section>
  );
}
