import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CountryTable } from "@/components/country/country-table";
import { DueList } from "@/components/country/due-list";
import { MoveList } from "@/components/country/move-list";
import { OsceMap } from "@/components/country/osce-map";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { DatedLink } from "@/components/layout/dated-link";
import { Section } from "@/components/layout/section";
import type { Query } from "@/components/ui/address";
import { Disclosure } from "@/components/ui/disclosure";
import { listCountries } from "@/db/queries/countries";
import { listDueSoon, listOwed } from "@/db/queries/measures";
import { listRecentMoves } from "@/db/queries/moves";
import { listRecommendations } from "@/db/queries/recommendations";
import { pickText } from "@/domain/localised";
import type { CountryItem } from "@/domain/view/country";
import { sortByName } from "@/lib/format/sort-by-name";
import { ThreadPicture } from "./_components/thread-picture";
import { TrackedStates } from "./_components/tracked-states";
import { pageMetadata } from "./_metadata";
import { type Reading, readAddress } from "./_reading";
import { WrongDay } from "./_wrong-day";

interface Props {
  searchParams: Promise<Query>;
}

const movesShown = 6;
const dueShown = 4;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("home")]);
  return {
    ...pageMetadata({ locale, path: "/", title: t("title"), description: t("lead") }),
    title: { absolute: t("documentTitle") },
  };
}

export default async function HomePage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const t = await getTranslations("home");
  if (reading.wrongDay) return <WrongDay reading={reading} path="/" title={t("title")} />;
  const { scope } = reading;
  const countries = await listCountries(scope);
  const tracked = countries.filter(({ isTracked }) => isTracked);
  const sum = (pick: (country: CountryItem) => number) =>
    countries.reduce((total, country) => total + pick(country), 0);
  const recommendations = await listRecommendations(scope, { limit: 1 });
  return (
    <>
      <header className="pt-2 pb-8 sm:pt-6">
        <h1 className="max-w-[26ch] text-[clamp(2rem,1.2rem+3.4vw,3.5rem)] leading-[1.08]">{t("title")}</h1>
        <p className="mt-4 max-w-prose text-lg text-ink-soft">{t("lead")}</p>
      </header>
      <AsOfBar on={scope.on} today={scope.today} path="/" query={reading.query} />
      <section aria-label={t("thread.label")} className="py-10">
        <ThreadPicture
          recommendationCount={recommendations.page.totalCount}
          instrumentCount={sum((country) => country.instrumentCount)}
          measureCount={sum(({ tally }) => tally.measureCount)}
          claimedCount={sum(({ tally }) => tally.claims.completed)}
          verifiedCount={sum(({ tally }) => tally.findings.complete)}
        />
      </section>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 lg:grid-cols-[7fr_5fr]">
        <Moved scope={scope} />
        <Due scope={scope} />
      </div>
      <Section
        title={t("map.title")}
        aside={<DatedLink href="/countries">{t("map.all", { count: countries.length })}</DatedLink>}
      >
        <p className="mb-6 max-w-prose text-ink-soft">{t("map.text", { count: tracked.length })}</p>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,46rem)_1fr]">
          <OsceMap countries={countries} />
          <TrackedStates countries={await byName(tracked)} />
        </div>
        <div className="mt-8">
          <Disclosure summary={t("map.list", { count: countries.length })}>
            <CountryTable
              caption={t("map.list", { count: countries.length })}
              isCaptionHidden
              countries={await byName(countries)}
            />
          </Disclosure>
        </div>
      </Section>
    </>
  );
}

async function byName(countries: readonly CountryItem[]) {
  const locale = await getLocale();
  return sortByName(
    countries,
    (country) => pickText(country.name, locale, country.nativeLanguage).text,
    locale,
  );
}

async function Moved({ scope }: Pick<Reading, "scope">) {
  const t = await getTranslations("home");
  const moves = (await listRecentMoves(scope, { limit: movesShown })).slice(0, movesShown);
  return (
    <Section title={t("moved.title")} aside={<DatedLink href="/changes">{t("moved.changes")}</DatedLink>}>
      {moves.length > 0 ? <MoveList moves={moves} /> : <p className="text-ink-soft">{t("moved.none")}</p>}
    </Section>
  );
}

async function Due({ scope }: Pick<Reading, "scope">) {
  const t = await getTranslations("home");
  const ahead = await listDueSoon(scope, { limit: dueShown });
  const overdue = await listOwed(scope, { when: "overdue", limit: dueShown });
  return (
    <Section title={t("due.title")} aside={<DatedLink href="/measures?sort=due">{t("due.all")}</DatedLink>}>
      <h3 className="mb-3">{t("due.ahead")}</h3>
      {ahead.length > 0 ? (
        <DueList measures={ahead} />
      ) : (
        <p className="text-ink-soft">{t("due.noneAhead")}</p>
      )}
      <h3 className="mt-8 mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        {t("due.overdue")}
        {overdue.length > 0 && (
          <DatedLink href="/measures?overdue=true&sort=due" className="text-sm font-normal">
            {t("due.allOverdue")}
          </DatedLink>
        )}
      </h3>
      {overdue.length > 0 ? (
        <DueList measures={overdue} />
      ) : (
        <p className="text-ink-soft">{t("due.noneOverdue")}</p>
      )}
    </Section>
  );
}
