import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { EventName } from "@/components/event/event-name";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import { CitationList } from "@/components/source/citation-list";
import { Cited } from "@/components/source/cited";
import type { Query } from "@/components/ui/address";
import { DefinitionList } from "@/components/ui/definition-list";
import { getEvent } from "@/db/queries/events";
import { getPractice } from "@/db/queries/practices";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import { EventThread } from "../../_components/event-thread";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string) => orNotFound(getPractice(scope, id)));

async function read({ params, searchParams }: Props) {
  const [locale, { id }, reading] = await Promise.all([getLocale(), params, readAddress(searchParams)]);
  const practice = await load(reading.scope, decodeURIComponent(id));
  const title = pickText(practice.title, locale, practice.country.nativeLanguage).text;
  return { locale, reading, practice, title, path: `/practices/${encodeURIComponent(practice.id)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, title, path } = await read(props);
  return pageMetadata({ locale, path, title });
}

export default async function PracticePage(props: Props) {
  const { reading, practice, title, path } = await read(props);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  const { scope, query } = reading;
  const [t, words] = await Promise.all([getTranslations("practice"), getTranslations("vocabulary")]);
  const { country, presentedBy, event, pillars } = practice;
  const held = event && (await orNotFound(getEvent(scope, event.id)));
  return (
    <>
      <Breadcrumbs
        items={[
          {
            label: <LocalisedText text={practice.country.name} isUnmarked />,
            href: `/countries/${practice.countryCode.toLowerCase()}`,
          },
          { label: t("list.title"), href: "/practices" },
          { label: t("this") },
        ]}
      />
      <PageHeader
        kicker={t("this")}
        title={<LocalisedText text={practice.title} nativeLanguage={country.nativeLanguage} />}
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={t("page.what")}>
        <div className="max-w-prose text-lg">
          <LocalisedText text={practice.summary} nativeLanguage={country.nativeLanguage} />
        </div>
        <div className="mt-2">
          <Cited citations={practice.citations} confidence={practice.confidence} />
        </div>
        <div className="mt-6">
          <DefinitionList
            items={[
              { label: t("list.country"), value: <LocalisedText text={country.name} isUnmarked /> },
              { label: t("list.pillar"), value: pillars.map((each) => words(`pillars.${each}`)).join(", ") },
              { label: t("page.presentedBy"), value: presentedBy && <PlainText>{presentedBy}</PlainText> },
              { label: t("page.event"), value: event ? <EventName event={event} /> : t("page.eventMissing") },
            ]}
          />
        </div>
      </Section>
      {held && <EventThread scope={scope} event={held} practice={title} />}
      <Section id="sources" title={t("page.sources")}>
        <CitationList citations={practice.citations} confidence={practice.confidence} />
      </Section>
    </>
  );
}
