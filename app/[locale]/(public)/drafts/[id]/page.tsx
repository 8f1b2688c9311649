import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { CommentList } from "@/components/comment/comment-list";
import { DraftLadder } from "@/components/draft/draft-ladder";
import { DraftMarks, PaceSentence } from "@/components/draft/draft-marks";
import { ProcedureTable } from "@/components/draft/procedure-table";
import { InstrumentFacts } from "@/components/instrument/instrument-facts";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { ProvisionList } from "@/components/instrument/provision-list";
import { RelationList } from "@/components/instrument/relation-list";
import { StageSentences } from "@/components/instrument/stage-sentences";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { LocalisedText } from "@/components/layout/localised-text";
import { Section } from "@/components/layout/section";
import { TopicLinks } from "@/components/library/topic-links";
import { MeasureTable } from "@/components/measure/measure-table";
import { CitationList } from "@/components/source/citation-list";
import { addressWith, type Query } from "@/components/ui/address";
import { VersionList } from "@/components/version/version-list";
import { listComments } from "@/db/queries/comments";
import { getDraftOf } from "@/db/queries/draft";
import { listEventsAbout } from "@/db/queries/events";
import { getInstrument } from "@/db/queries/instrument";
import { topicsIn } from "@/db/queries/library";
import { dayOf, type Scope } from "@/db/queries/scope";
import { isDraft } from "@/domain/draft";
import { pickText } from "@/domain/localised";
import { stepAfter } from "@/domain/procedure";
import { redirect } from "@/lib/i18n/navigation";
import { AroundInstrument } from "../../_components/around-instrument";
import { InstrumentHeader } from "../../_components/instrument-header";
import { InstrumentThread } from "../../_components/instrument-thread";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string) => orNotFound(getInstrument(scope, id)));

/** A draft has one page, this one; what is none (any more) is read as an instrument. */
async function read({ params, searchParams }: Props) {
  const [locale, { id }, reading] = await Promise.all([getLocale(), params, readAddress(searchParams)]);
  const instrument = await load(reading.scope, decodeURIComponent(id));
  const own = encodeURIComponent(instrument.id);
  if (!isDraft(instrument)) redirect({ href: addressWith(`/instruments/${own}`, reading.query, {}), locale });
  const title = pickText(instrument.title, locale, instrument.country.nativeLanguage).text;
  return { locale, reading, instrument, title, path: `/drafts/${own}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, instrument, title, path } = await read(props);
  return pageMetadata({ locale, path, title: [instrument.number, title].filter(Boolean).join(" · ") });
}

export default async function DraftPage(props: Props) {
  const { locale, reading, instrument, title, path } = await read(props);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  const { scope, query } = reading;
  const [t, words, list, stages, draft, topics, comments, commentWords, events, eventKinds] =
    await Promise.all([
      getTranslations("draft.page"),
      getTranslations("instrument.page"),
      getTranslations("draft.list"),
      getTranslations("vocabulary.stages"),
      getDraftOf(scope, instrument),
      topicsIn(scope, instrument.id),
      listComments(scope, instrument.id, { limit: 200 }),
      getTranslations("comment"),
      listEventsAbout(scope, instrument.id),
      getTranslations("vocabulary.eventKinds"),
    ]);
  const { country, measures } = instrument;
  const { procedure, stage, since, state, nextMover, became } = draft;
  const actor = nextMover?.actor ? pickText(nextMover.actor, locale).text : undefined;
  const byProcedure =
    state === "under_way" && !draft.nextStep && stage ? stepAfter(procedure?.steps ?? [], stage) : null;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: list("title"), href: "/drafts" },
          {
            label: <LocalisedText text={country.name} isUnmarked />,
            href: `/drafts?country=${country.code}`,
          },
          { label: instrument.number ?? title },
        ]}
      />
      <InstrumentHeader instrument={instrument} actor={scope.actor} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={words("stands")}>
        {instrument.isUndated && <p className="mb-3 max-w-prose text-ink-soft">{words("undated")}</p>}
        <StageSentences instrument={{ ...instrument, stage, stageOn: since }} actor={actor} />
        <div className="mt-2 space-y-2">
          {byProcedure && (
            <p className="max-w-prose text-sm text-ink-soft">
              {t("byProcedure", {
                step: pickText(byProcedure.name, locale, country.nativeLanguage).text,
                stage: stages(byProcedure.stage),
              })}
            </p>
          )}
          {became.map((law) => (
            <p key={law.id}>
              {t("became")} <InstrumentName instrument={law} nativeLanguage={country.nativeLanguage} />
            </p>
          ))}
          <DraftMarks draft={draft} />
          <PaceSentence draft={draft} />
        </div>
        <div className="mt-8">
          <DraftLadder
            draft={draft}
            instrument={instrument}
            moments={events.map(({ id, sameAsId, kind, title, happenedOn, country }) => ({
              id,
              name: pickText(title, locale, country.nativeLanguage).text,
              kind: eventKinds(kind),
              href: `/events/${encodeURIComponent(sameAsId ?? id)}`,
              happenedOn,
            }))}
            onDay={dayOf(scope)}
          />
        </div>
      </Section>
      <InstrumentThread scope={scope} instrument={instrument} isDraft />
      <Section id="relations" title={t("relations")}>
        <RelationList relations={instrument.relations} />
      </Section>
      <Section id="versions" title={t("versions")}>
        {instrument.versions.length > 0 ? (
          <VersionList instrumentId={instrument.id} versions={instrument.versions} base={path} />
        ) : (
          <p className="mb-4 max-w-prose text-ink-soft">{t("noVersions")}</p>
        )}
        {(instrument.provisions.length > 0 || instrument.versions.length === 0) && (
          <div className="mt-6">
            <TopicLinks topics={topics(null)} />
            <ProvisionList provisions={instrument.provisions} topicsOf={topics} />
          </div>
        )}
      </Section>
      {comments.data.length > 0 && (
        <Section id="comments" title={commentWords("all")}>
          <CommentList comments={comments.data} actor={scope.actor} />
        </Section>
      )}
      <Section id="procedure" title={t("procedure")}>
        {procedure ? (
          <ProcedureTable procedure={procedure} at={stage} caption={t("procedure")} />
        ) : (
          <p className="max-w-prose text-ink-soft">{t("noProcedure")}</p>
        )}
      </Section>
      <Section title={t("facts")}>
        <InstrumentFacts instrument={instrument} />
      </Section>
      {measures.length > 0 && (
        <Section id="measures" title={words("measures")}>
          <MeasureTable measures={measures} under="instrument" caption={words("measures")} isCaptionHidden />
        </Section>
      )}
      <AroundInstrument scope={scope} instrumentId={instrument.id} events={events} />
      <Section id="sources" title={words("sources")}>
        <CitationList citations={instrument.citations} confidence={instrument.confidence} />
      </Section>
    </>
  );
}
