import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClaimBar } from "@/components/charts/claim-bar";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { Section } from "@/components/layout/section";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { getCountryProfile } from "@/db/queries/countries";
import { listInstruments } from "@/db/queries/instruments";
import { pickText } from "@/domain/localised";
import { can, countriesOf } from "@/domain/permissions";
import { formatPercent } from "@/lib/format/number";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../../_reading";
import { InstrumentRows } from "../../_components/instrument-rows";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("work.country");
  return { title: t("title"), robots: { index: false } };
}

/** Claimed and verified side by side, instrument by instrument. */
export default async function WorkCountryPage({ params, searchParams }: Props) {
  const code = (await params).code.toUpperCase();
  const path = `/work/countries/${code.toLowerCase()}`;
  const actor = await requireActor(path);
  const codes = countriesOf(actor);
  if (codes !== "all" && !codes.includes(code)) notFound();
  const scope = scopeToday(actor);
  const query = await searchParams;
  const cursor = [query.cursor].flat().at(-1);
  const country = await orNotFound(getCountryProfile(scope, code));
  const list = await orNotFound(listInstruments(scope, { country: code, cursor, limit: 50 }));
  const [t, ladder, locale] = await Promise.all([
    getTranslations("work.country"),
    getTranslations("reminder.ladder"),
    getLocale(),
  ]);
  const name = pickText(country.name, locale, country.nativeLanguage).text;
  const { tally } = country;
  const percent = (value: number | null) => (value === null ? t("noFigure") : formatPercent(value, locale));
  const enter = can(actor, "instrument.enter", { countryCode: code }) && (
    <LinkButton href="/work/instruments/new">{t("enter")}</LinkButton>
  );
  return (
    <>
      <PageHeader
        kicker={name}
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {enter}
            {can(actor, "reminder.set", { countryCode: code }) && (
              <LinkButton tone="secondary" href={`${path}/reminders`}>
                {ladder("link")}
              </LinkButton>
            )}
            <LinkButton tone="secondary" href={`/countries/${code.toLowerCase()}`}>
              {t("toCountry")}
            </LinkButton>
          </>
        }
      />
      <div className="max-w-prose">
        <ClaimBar
          claimedCompleted={tally.claims.completed}
          inProgress={tally.claims.in_progress}
          blocked={tally.claims.blocked}
          verifiedComplete={tally.findings.complete}
          total={tally.measureCount}
        />
        <p className="mt-2 text-sm text-ink-soft">
          {t("figures", {
            claimed: percent(tally.claimedPercent),
            verified: percent(tally.verifiedPercent),
            overdue: tally.overdueCount,
          })}
        </p>
      </div>
      <Section title={t("byInstrument")}>
        {list.data.length === 0 ? (
          <EmptyState title={t("none")} action={enter}>
            {t("noneExplain")}
          </EmptyState>
        ) : (
          <>
            <InstrumentRows actor={actor} instruments={list.data} caption={t("byInstrument")} />
            <Pagination
              shownCount={list.data.length}
              totalCount={list.page.totalCount}
              nextHref={list.page.next && addressWith(path, query, { cursor: list.page.next })}
              firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
            />
          </>
        )}
      </Section>
    </>
  );
}
