import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { EventActions } from "@/components/event/event-actions";
import { OutcomeList } from "@/components/event/outcome-list";
import { ParticipantList } from "@/components/event/participant-list";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import { OrganisationName } from "@/components/organisation/organisation-name";
import { PracticeList } from "@/components/practice/practice-list";
import { RecommendationTable } from "@/components/recommendation/recommendation-table";
import { CitationList } from "@/components/source/citation-list";
import { Cited } from "@/components/source/cited";
import type { Query } from "@/components/ui/address";
import { DefinitionList } from "@/components/ui/definition-list";
import { getEvent } from "@/db/queries/events";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import { can } from "@/domain/permissions";
import { EventThread } from "../../_components/event-thread";
import { countryChoices } from "../../_country-choices";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string) => orNotFound(getEvent(scope, id)));

async function read({ params, searchParams }: Props) {
  const [locale, { id }, reading] = await Promise.all([getLocale(), params, readAddress(searchParams)]);
  const event = await load(reading.scope, decodeURIComponent(id));
  const title = pickText(event.title, locale, event.country.nativeLanguage).text;
  return { locale, reading, event, title, path: `/events/${encodeURIComponent(event.id)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, title, path } = await read(props);
  return pageMetadata({ locale, path, title });
}

export default async function EventPage(props: Props) {
  const { reading, event, title, path } = await read(props);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  const { scope, query } = reading;
  const [t, words] = await Promise.all([getTranslations("event"), getTranslations("vocabulary")]);
  const { country, happenedOn, place, organisers, summary, accounts } = event;
  const countries = await countryChoices(scope);
  return (
    <>
      <Breadcrumbs
        items={[
          {
            label: <LocalisedText text={event.country.name} isUnmarked />,
            href: `/countries/${event.countryCode.toLowerCase()}`,
          },
          { label: t("list.title"), href: "/events" },
          { label: t("this") },
        ]}
      />
      <PageHeader
        kicker={words(`eventKinds.${event.kind}`)}
        title={
          <span className="block text-[clamp(1.5rem,1.2rem+1.2vw,2.125rem)] leading-tight">
            <LocalisedText text={event.title} nativeLanguage={country.nativeLanguage} />
          </span>
        }
        actions={scope.actor && <EventActions actor={scope.actor} event={event} />}
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={t("page.what")}>
        <DefinitionList
          items={[
            {
              label: t("columns.day"),
              value: happenedOn ? <PartialDay value={happenedOn} /> : t("dayUnknown"),
            },
            { label: t("columns.place"), value: place ? <PlainText>{place}</PlainText> : t("placeUnknown") },
            {
              label: t("columns.organisers"),
              value:
                organisers.length === 0 ? (
                  t("organisersUnknown")
                ) : (
                  <ul>
                    {organisers.map(({ statedAs, organisation }) => (
                      <li key={statedAs}>
                        {organisation ? (
                          <OrganisationName organisation={organisation} />
                        ) : (
                          <PlainText>{statedAs}</PlainText>
                        )}
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
        {summary && (
          <p className="mt-6 max-w-prose">
            <LocalisedText text={summary} nativeLanguage={country.nativeLanguage} />
          </p>
        )}
        <Cited citations={event.citations} confidence={event.confidence} />
      </Section>
      <Section title={t("page.focus")}>
        {event.focusInstruments.length === 0 ? (
          <p className="text-ink-soft">{t("page.noFocus")}</p>
        ) : (
          <ul className="max-w-prose">
            {event.focusInstruments.map((each) => (
              <li key={each.id}>
                <InstrumentName instrument={each} nativeLanguage={country.nativeLanguage} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <EventThread scope={scope} event={event} />
      <Section title={t("page.participants")}>
        <ParticipantList participants={event.participants} countries={countries} />
      </Section>
      <Section title={t("page.practices")}>
        {event.practices.length > 0 ? (
          <PracticeList practices={event.practices} />
        ) : (
          <p className="max-w-prose text-ink-soft">{t("page.noPractices")}</p>
        )}
        {accounts.length > 0 && (
          <ul className="mt-6 max-w-[52rem] border-t border-rule">
            {accounts.map((account) => (
              <li key={account.id} className="border-b border-rule py-3">
                <LocalisedText text={account.country.name} isUnmarked />
                {account.summary && (
                  <p className="text-sm">
                    <LocalisedText text={account.summary} nativeLanguage={account.country.nativeLanguage} />
                  </p>
                )}
                <DatedLink href={`/practices?country=${account.countryCode}`} className="text-sm">
                  {t("page.practicesOf")}
                </DatedLink>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("page.asked")}>
        {event.recommendations.length > 0 ? (
          <RecommendationTable recommendations={event.recommendations} caption={t("page.asked")} />
        ) : (
          <p className="text-ink-soft">{t("page.nothingAsked")}</p>
        )}
      </Section>
      <Section id="outcomes" title={t("page.outcomes")}>
        <OutcomeList
          eventId={event.id}
          outcomes={event.outcomes}
          maySettle={can(scope.actor, "outcome.settle", { countryCode: event.countryCode })}
        />
      </Section>
      <Section id="sources" title={t("page.sources")}>
        <CitationList citations={event.citations} confidence={event.confidence} />
      </Section>
    </>
  );
}
