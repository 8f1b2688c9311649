import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { EventName } from "@/components/event/event-name";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { AnswerList } from "@/components/recommendation/answer-list";
import { AnswerMark } from "@/components/recommendation/answer-mark";
import { RecommendationActions } from "@/components/recommendation/recommendation-actions";
import { RecommendationThread } from "@/components/recommendation/recommendation-thread";
import { CitationList } from "@/components/source/citation-list";
import { Cited } from "@/components/source/cited";
import type { Query } from "@/components/ui/address";
import { DefinitionList } from "@/components/ui/definition-list";
import { getRecommendation } from "@/db/queries/recommendations";
import type { Scope } from "@/db/queries/scope";
import { can } from "@/domain/permissions";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string) => orNotFound(getRecommendation(scope, id)));

async function read({ params, searchParams }: Props) {
  const [locale, { id }, reading] = await Promise.all([getLocale(), params, readAddress(searchParams)]);
  const recommendation = await load(reading.scope, decodeURIComponent(id));
  const title = `${recommendation.statedBody} · ${recommendation.document}`;
  return {
    locale,
    reading,
    recommendation,
    title,
    path: `/recommendations/${encodeURIComponent(recommendation.id)}`,
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, title, path } = await read(props);
  return pageMetadata({ locale, path, title });
}

export default async function RecommendationPage(props: Props) {
  const { reading, recommendation, title, path } = await read(props);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  const { scope, query } = reading;
  const [t, words] = await Promise.all([getTranslations("recommendation"), getTranslations("vocabulary")]);
  const { monitoringBody, country, strength, madeOn, event, pillars, links } = recommendation;
  return (
    <>
      <Breadcrumbs
        items={[
          {
            label: <LocalisedText text={recommendation.country.name} isUnmarked />,
            href: `/countries/${recommendation.countryCode.toLowerCase()}`,
          },
          { label: t("list.title"), href: "/recommendations" },
          { label: t("this") },
        ]}
      />
      <PageHeader
        kicker={t("this")}
        title={<PlainText>{title}</PlainText>}
        actions={scope.actor && <RecommendationActions actor={scope.actor} recommendation={recommendation} />}
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="grid gap-x-14 lg:grid-cols-[1fr_17rem]">
        <div className="min-w-0">
          <Section title={t("page.asked")}>
            <blockquote className="max-w-prose text-xl leading-9">
              <LocalisedText text={recommendation.text} nativeLanguage={country.nativeLanguage} />
            </blockquote>
            <div className="mt-2">
              <Cited citations={recommendation.citations} confidence={recommendation.confidence} />
            </div>
            <div className="mt-6">
              <DefinitionList
                items={[
                  {
                    label: t("columns.madeOn"),
                    value: madeOn ? <PartialDay value={madeOn} /> : t("dayUnknown"),
                  },
                  {
                    label: t("page.article"),
                    value: recommendation.article && <PlainText>{recommendation.article}</PlainText>,
                  },
                  {
                    label: t("columns.strength"),
                    value: strength ? (
                      words(`strengths.${strength}`)
                    ) : (
                      <>
                        <TypedAbsence absence="not_researched" /> <span>{t("page.strengthMissing")}</span>
                      </>
                    ),
                  },
                  {
                    label: t("page.pillars"),
                    value: pillars.map((each) => words(`pillars.${each}`)).join(", "),
                  },
                  { label: t("columns.answer"), value: <AnswerMark answer={recommendation.answer} /> },
                  { label: t("page.event"), value: event && <EventName event={event} /> },
                ]}
              />
            </div>
          </Section>
          <Section id="answers" title={t("page.answers")}>
            <AnswerList
              links={links}
              mayTakeBack={can(scope.actor, "recommendation.unlink", {
                countryCode: recommendation.countryCode,
              })}
            />
          </Section>
          <Section title={t("page.body")}>
            <p>
              <LocalisedText text={monitoringBody.name} />
            </p>
            <DefinitionList
              items={[
                {
                  label: t("page.organisation"),
                  value: monitoringBody.organisation && <PlainText>{monitoringBody.organisation}</PlainText>,
                },
                {
                  label: t("page.cycle"),
                  value: monitoringBody.cycle && <PlainText>{monitoringBody.cycle}</PlainText>,
                },
                {
                  label: t("page.note"),
                  value: monitoringBody.note && <PlainText>{monitoringBody.note}</PlainText>,
                },
                { label: t("page.check"), value: monitoringBody.isVerified ? null : t("page.unverified") },
              ]}
            />
          </Section>
          <Section id="sources" title={t("page.sources")}>
            <CitationList citations={recommendation.citations} confidence={recommendation.confidence} />
          </Section>
        </div>
        <aside aria-label={t("page.thread")} className="mt-12 border-t border-ink pt-3">
          <h2 className="mb-5 text-lg">{t("page.thread")}</h2>
          <RecommendationThread recommendation={recommendation} actor={scope.actor} />
        </aside>
      </div>
    </>
  );
}
