import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { WrongLink } from "@/components/case/wrong-link";
import { ClaimBar } from "@/components/charts/claim-bar";
import { InstrumentFacts } from "@/components/instrument/instrument-facts";
import { MilestoneLine } from "@/components/instrument/milestone-line";
import { ProvisionList } from "@/components/instrument/provision-list";
import { RelationList } from "@/components/instrument/relation-list";
import { StageSentences } from "@/components/instrument/stage-sentences";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { Section } from "@/components/layout/section";
import { TopicLinks } from "@/components/library/topic-links";
import { MeasureTable } from "@/components/measure/measure-table";
import { CitationList } from "@/components/source/citation-list";
import { addressWith, type Query } from "@/components/ui/address";
import { VersionList } from "@/components/version/version-list";
import { listEventsAbout } from "@/db/queries/events";
import { getInstrument } from "@/db/queries/instrument";
import { topicsIn } from "@/db/queries/library";
import type { Scope } from "@/db/queries/scope";
import { isDraft } from "@/domain/draft";
import { lifeLine } from "@/domain/life-line";
import { pickText } from "@/domain/localised";
import { redirect } from "@/lib/i18n/navigation";
import { AroundInstrument } from "../../_components/around-instrument";
import { InstrumentHeader } from "../../_components/instrument-header";
import { InstrumentThread } from "../../_components/instrument-thread";
import { ExportLink } from "../../_export-link";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string) => orNotFound(getInstrument(scope, id)));

/** A draft is read on the page of its way, so that no two pages say the same. */
async function read({ params, searchParams }: Props) {
  const [locale, { id }, reading] = await Promise.all([getLocale(), params, readAddress(searchParams)]);
  const instrument = await load(reading.scope, decodeURIComponent(id));
  if (isDraft(instrument))
    redirect({
      href: addressWith(`/drafts/${encodeURIComponent(instrument.id)}`, reading.query, {}),
      locale,
    });
  const title = pickText(instrument.title, locale, instrument.country.nativeLanguage).text;
  return { locale, reading, instrument, title, path: `/instruments/${encodeURIComponent(instrument.id)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, instrument, title, path } = await read(props);
  return pageMetadata({ locale, path, title: [instrument.number, title].filter(Boolean).join(" · ") });
}

export default async function InstrumentPage(props: Props) {
  const { reading, instrument, title, path } = await read(props);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  const { scope, query } = reading;
  const [t, kinds, topics] = await Promise.all([
    getTranslations("instrument"),
    getTranslations("vocabulary.instrumentKinds"),
    topicsIn(scope, instrument.id),
  ]);
  const { country, tally, measures } = instrument;
  const rows = { instrument: instrument.id, on: scope.on ?? undefined };
  return (
    <>
      <Breadcrumbs
        items={[
          {
            label: <LocalisedText text={country.name} isUnmarked />,
            href: `/countries/${country.code.toLowerCase()}`,
          },
          { label: instrument.number ?? kinds(instrument.kind) },
        ]}
      />
      <InstrumentHeader instrument={instrument} actor={scope.actor} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={t("page.stands")}>
        {instrument.isUndated && <p className="mb-3 max-w-prose text-ink-soft">{t("page.undated")}</p>}
        <StageSentences instrument={instrument} />
        <div className="mt-8">
          <InstrumentFacts instrument={instrument} />
        </div>
      </Section>
      <InstrumentThread scope={scope} instrument={instrument} />
      <Section
        id="measures"
        title={t("page.measures")}
        aside={measures.length > 0 && <ExportLink list="measures" query={rows} />}
      >
        {measures.length > 0 ? (
          <>
            <div className="mb-6 max-w-[52rem]">
              <ClaimBar
                claimedCompleted={tally.claims.completed}
                inProgress={tally.claims.in_progress}
                blocked={tally.claims.blocked}
                verifiedComplete={tally.findings.complete}
                total={tally.measureCount}
              />
            </div>
            <MeasureTable
              measures={measures}
              under="instrument"
              caption={t("page.measures")}
              isCaptionHidden
            />
            <p className="mt-3 text-sm">
              <DatedLink href={`/measures?instrument=${encodeURIComponent(instrument.id)}`}>
                {t("page.measuresAsList")}
              </DatedLink>
            </p>
          </>
        ) : (
          <p className="max-w-prose text-ink-soft">{t("page.noMeasures")}</p>
        )}
      </Section>
      <Section title={t("page.milestones")}>
        <MilestoneLine entries={lifeLine(instrument.milestones)} />
      </Section>
      <Section title={t("page.relations")}>
        <RelationList relations={instrument.relations} />
      </Section>
      <Section id="versions" title={t("page.versions")}>
        <VersionList instrumentId={instrument.id} versions={instrument.versions} base={path} />
      </Section>
      <Section title={t("page.provisions")}>
        <TopicLinks topics={topics(null)} />
        <ProvisionList provisions={instrument.provisions} topicsOf={topics} />
      </Section>
      <AroundInstrument
        scope={scope}
        instrumentId={instrument.id}
        events={await listEventsAbout(scope, instrument.id)}
      />
      <Section id="sources" title={t("page.sources")}>
        <CitationList citations={instrument.citations} confidence={instrument.confidence} />
      </Section>
      <WrongLink kind="instrument" id={instrument.id} />
    </>
  );
}
