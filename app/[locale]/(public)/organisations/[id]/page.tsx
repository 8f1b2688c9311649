import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { WrongLink } from "@/components/case/wrong-link";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { Section } from "@/components/layout/section";
import { MeasureTable } from "@/components/measure/measure-table";
import { OrganisationFacts } from "@/components/organisation/organisation-facts";
import { FollowLink } from "@/components/reminder/follow-link";
import { addressWith, type Query } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/link-button";
import { getOrganisation } from "@/db/queries/organisations";
import type { Scope } from "@/db/queries/scope";
import { pickText } from "@/domain/localised";
import { can } from "@/domain/permissions";
import { ExportLink } from "../../_export-link";
import { pageMetadata } from "../../_metadata";
import { orNotFound, orWrongPlace, readAddress } from "../../_reading";
import { WrongDay } from "../../_wrong-day";
import { WrongPlace } from "../../_wrong-place";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string, cursor: string | undefined) =>
  orWrongPlace(orNotFound(getOrganisation(scope, id, { cursor }))),
);

async function read({ params, searchParams }: Props) {
  const [locale, { id }, reading] = await Promise.all([getLocale(), params, readAddress(searchParams)]);
  const organisationId = decodeURIComponent(id);
  const cursor = [reading.query.cursor].flat().at(-1) || undefined;
  const body = await load(reading.scope, organisationId, cursor);
  const title = body ? pickText(body.name, locale, body.country?.nativeLanguage).text : organisationId;
  return {
    locale,
    reading,
    body,
    cursor,
    title,
    path: `/organisations/${encodeURIComponent(organisationId)}`,
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, title, path } = await read(props);
  return pageMetadata({ locale, path, title });
}

export default async function OrganisationPage(props: Props) {
  const { reading, body, cursor, title, path } = await read(props);
  const { scope, query } = reading;
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={title} />;
  if (!body) return <WrongPlace isFilterWrong={false} path={path} query={query} />;
  const [t, kinds] = await Promise.all([
    getTranslations("organisation"),
    getTranslations("vocabulary.organisationKinds"),
  ]);
  const { country, measures, issued } = body;
  return (
    <>
      <Breadcrumbs
        items={[
          country
            ? {
                label: <LocalisedText text={country.name} isUnmarked />,
                href: `/countries/${country.code.toLowerCase()}`,
              }
            : { label: t("international") },
          { label: body.acronym ?? title },
        ]}
      />
      <PageHeader
        kicker={kinds(body.kind)}
        title={<LocalisedText text={body.name} nativeLanguage={country?.nativeLanguage} isUnmarked />}
        actions={
          scope.actor && (
            <>
              <FollowLink actor={scope.actor} kind="organisation" subjectId={body.id} />
              {can(scope.actor, "organisation.succeed", { countryCode: country?.code ?? null }) && (
                <LinkButton
                  tone="secondary"
                  href={`/work/organisations/${encodeURIComponent(body.id)}/successor`}
                >
                  {t("succeed")}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={t("facts")}>
        <OrganisationFacts organisation={body} />
      </Section>
      <Section
        title={t("measures")}
        aside={
          measures.page.totalCount > 0 && (
            <ExportLink list="measures" query={{ organisation: body.id, on: scope.on ?? undefined }} />
          )
        }
      >
        {measures.data.length > 0 ? (
          <>
            <MeasureTable measures={measures.data} caption={t("measures")} isCaptionHidden />
            <Pagination
              shownCount={measures.data.length}
              totalCount={measures.page.totalCount}
              nextHref={measures.page.next && addressWith(path, query, { cursor: measures.page.next })}
              firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
            />
          </>
        ) : (
          <p className="text-ink-soft">{t("noMeasures")}</p>
        )}
      </Section>
      <Section title={t("issued")}>
        {issued.length > 0 ? (
          <ul className="border-t border-rule">
            {issued.map((instrument) => (
              <li key={instrument.id} className="border-b border-rule py-2">
                <InstrumentName instrument={instrument} nativeLanguage={country?.nativeLanguage} />
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">{t("noIssued")}</p>
        )}
      </Section>
      <WrongLink kind="organisation" id={body.id} />
    </>
  );
}
