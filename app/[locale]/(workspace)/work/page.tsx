import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Moment } from "@/components/layout/moment";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { WorkRooms } from "@/components/reminder/work-rooms";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { findSlipping } from "@/db/queries/slipping";
import { getMyWork } from "@/db/queries/work";
import { holdsRole, sentences } from "@/domain/permissions";
import { requireActor } from "@/lib/session/current";
import { scopeToday } from "../_reading";
import { ComparisonWork } from "./_components/comparison-work";
import { FiveThings } from "./_components/five-things";
import { Followed } from "./_components/followed";
import { InstrumentRows } from "./_components/instrument-rows";
import { Mentions } from "./_components/mentions";
import { MyCountries } from "./_components/my-countries";
import { MyInstruments } from "./_components/my-instruments";
import { OpenCases } from "./_components/open-cases";
import { Reporting } from "./_components/reporting";
import { SecondFactorNote } from "./_components/second-factor-note";
import { Slipping } from "./_components/slipping";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("work");
  return { title: t("title"), robots: { index: false } };
}

export default async function WorkPage() {
  const actor = await requireActor("/work");
  const scope = scopeToday(actor);
  const [t, work, slipping] = [
    await getTranslations("work"),
    await getMyWork(scope),
    await findSlipping(scope),
  ];
  const mayEnter = holdsRole(actor, ...sentences["instrument.enter"].who);
  const toDashboard = (
    <LinkButton tone="secondary" href="/dashboard">
      {(await getTranslations("dashboard"))("openLink")}
    </LinkButton>
  );
  const actions = mayEnter ? (
    <>
      <LinkButton href="/work/measures">{t("quick.report")}</LinkButton>
      <LinkButton tone="secondary" href="/work/instruments">
        {t("quick.milestone")}
      </LinkButton>
      <LinkButton tone="secondary" href="/work/instruments/new">
        {t("quick.instrument")}
      </LinkButton>
      <LinkButton tone="secondary" href="/import">
        {t("quick.import")}
      </LinkButton>
      {toDashboard}
    </>
  ) : (
    toDashboard
  );
  const isEmpty = !work.reporting && !work.review && !slipping;
  return (
    <>
      <WorkRooms here="/work" />
      <PageHeader title={t("title")} lead={t("lead", { name: actor.name })} actions={actions} />
      <SecondFactorNote />
      {work.today.length > 0 && (
        <Section title={t("five.title")} aside={t("five.aside")} id="today">
          <FiveThings things={work.today} />
        </Section>
      )}
      <Mentions scope={scope} />
      {isEmpty && (
        <EmptyState
          title={t("noRole")}
          action={<LinkButton href="/countries">{t("toCountries")}</LinkButton>}
        >
          {t("noRoleExplain")}
        </EmptyState>
      )}
      {work.review && (
        <Section title={t("review.title")}>
          {work.review.awaitingCount === 0 ? (
            <EmptyState title={t("review.none")}>{t("review.noneExplain")}</EmptyState>
          ) : (
            <div className="flex flex-wrap items-center justify-between gap-4 border-y border-rule py-4">
              <p>
                <strong>{t("review.count", { count: work.review.awaitingCount })}</strong>
                {work.review.oldestAt && (
                  <span className="block text-sm text-ink-soft">
                    {t("review.oldest")} <Moment value={work.review.oldestAt} />
                  </span>
                )}
              </p>
              <LinkButton href="/review">{t("review.open")}</LinkButton>
            </div>
          )}
        </Section>
      )}
      {work.assessments && <ComparisonWork work={work.assessments} />}
      {work.reporting && <Reporting actor={actor} work={work.reporting} />}
      {work.unpublished && work.unpublished.length > 0 && (
        <Section title={t("unpublished")} aside={t("unpublishedExplain")}>
          <InstrumentRows actor={actor} instruments={work.unpublished} caption={t("unpublished")} />
        </Section>
      )}
      <OpenCases scope={scope} />
      <Followed tasks={work.tasks ?? []} undated={work.undatedTasks ?? []} actor={actor} />
      {slipping && <Slipping actor={actor} slipping={slipping} />}
      {mayEnter && <MyInstruments scope={scope} actor={actor} />}
      <MyCountries scope={scope} actor={actor} />
    </>
  );
}
