import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { Cited } from "@/components/source/cited";
import { AcceptanceMap } from "@/components/treaty/acceptance-map";
import { AcceptanceTable } from "@/components/treaty/acceptance-table";
import { addressWith, type Query } from "@/components/ui/address";
import { DefinitionList } from "@/components/ui/definition-list";
import { FilterForm } from "@/components/ui/filter-form";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import type { Scope } from "@/db/queries/scope";
import { getTreaty } from "@/db/queries/treaties";
import type { TreatyView } from "@/domain/view/treaty";
import { countriesInOrder } from "../../_country-choices";
import { ExportLink } from "../../_export-link";
import { readFilters } from "../../_filters";
import { pageMetadata } from "../../_metadata";
import { orNotFound, readAddress, scopeOn } from "../../_reading";
import { WrongDay } from "../../_wrong-day";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

const load = cache((scope: Scope, id: string) => orNotFound(getTreaty(scope, id)));

async function read({ params, searchParams }: Props) {
  const [{ id }, reading] = await Promise.all([params, readAddress(searchParams)]);
  const treaty = await load(reading.scope, decodeURIComponent(id));
  return { reading, treaty, path: `/treaties/${encodeURIComponent(treaty.id)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, { treaty, path }] = await Promise.all([getLocale(), read(props)]);
  return pageMetadata({ locale, path, title: treaty.shortName });
}

export default async function TreatyPage(props: Props) {
  const { reading, treaty, path } = await read(props);
  const [t, kinds] = await Promise.all([
    getTranslations("treaty"),
    getTranslations("vocabulary.standardKinds"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={treaty.shortName} />;
  const { scope, query } = reading;
  const hrefOf = (to: string) => addressWith(to, {}, { on: scope.on });
  return (
    <>
      <Breadcrumbs items={[{ label: t("title"), href: "/treaties" }, { label: treaty.shortName }]} />
      <PageHeader
        kicker={kinds(treaty.kind)}
        title={treaty.shortName}
        lead={<LocalisedText text={treaty.fullName} />}
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <Section title={t("facts")}>
        <Facts treaty={treaty} />
      </Section>
      <Accepted treaty={treaty} scope={scope} query={query} path={path} hrefOf={hrefOf} />
      <Unmet treaty={treaty} hrefOf={hrefOf} />
      <Section title={t("criteria")} aside={t("criteriaCount", { count: treaty.criteria.length })}>
        <ul className="max-w-prose space-y-3">
          {treaty.criteria.map(({ code, question, reference }) => (
            <li key={code}>
              <Link href={hrefOf(`/compare/${code.toLowerCase()}`)}>{code}</Link>{" "}
              <LocalisedText text={question} isUnmarked />{" "}
              <span className="text-sm text-ink-soft">
                (<PlainText>{reference}</PlainText>)
              </span>
            </li>
          ))}
        </ul>
        {treaty.criteria.length === 0 && <p className="text-ink-soft">{t("noCriteria")}</p>}
      </Section>
      <Section title={t("articles")}>
        {treaty.articles.length > 0 ? (
          <>
            <p className="mb-3 max-w-prose text-sm text-ink-soft">{t("articlesText")}</p>
            <ul className="max-w-prose space-y-1">
              {treaty.articles.map(({ number, heading, isVerified }) => (
                <li key={`${number} ${heading}`}>
                  <b>{number}</b> <PlainText>{heading}</PlainText>
                  {!isVerified && <span className="text-mark"> [{t("unverified")}]</span>}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <TypedAbsence absence="not_researched" />
        )}
      </Section>
    </>
  );
}

async function Facts({ treaty }: { treaty: TreatyView }) {
  const t = await getTranslations("treaty");
  const day = (on: string | null) =>
    on ? (
      <>
        <PartialDay value={on} />
        {!treaty.areDatesVerified && <span className="text-mark"> [{t("unverified")}]</span>}
      </>
    ) : (
      <TypedAbsence absence="not_researched" />
    );
  return (
    <DefinitionList
      items={[
        { label: t("adoptedOn"), value: day(treaty.adoptedOn) },
        { label: t("inForceOn"), value: day(treaty.inForceOn) },
        {
          label: t("depositary"),
          value: treaty.depositary ? (
            <PlainText>{treaty.depositary}</PlainText>
          ) : (
            <TypedAbsence absence="not_researched" />
          ),
        },
        { label: t("note"), value: treaty.note && <PlainText>{treaty.note}</PlainText> },
        {
          label: t("text"),
          value: treaty.url && /^https?:/i.test(treaty.url) && (
            <a href={treaty.url} rel="noreferrer">
              {t("openText")}
            </a>
          ),
        },
        {
          label: t("sources"),
          value: <Cited citations={treaty.citations} confidence={treaty.isVerified ? "text" : "reported"} />,
        },
      ].filter(({ value }) => value)}
    />
  );
}

interface PartProps {
  treaty: TreatyView;
  hrefOf: (path: string) => string;
}

async function Accepted({
  treaty,
  scope,
  query,
  path,
  hrefOf,
}: PartProps & { scope: Scope; query: Query; path: string }) {
  const [t, table, problems, countries] = await Promise.all([
    getTranslations("treaty"),
    getTranslations("table"),
    getTranslations("problem.fields"),
    countriesInOrder(scope),
  ]);
  const thisYear = Number(scope.today.slice(0, 4));
  const first = Number(treaty.adoptedOn?.slice(0, 4) ?? thisYear - 30);
  const years = Array.from({ length: Math.max(1, thisYear - first + 1) }, (_, at) => String(thisYear - at));
  const { values, wrong } = readFilters(query, { year: years });
  const { year } = values;
  const day = year && `${year}-12-31` < scope.today ? `${year}-12-31` : null;
  const { ratifications } = year ? await load(await scopeOn(day), treaty.id) : treaty;
  const partyCount = ratifications.filter(({ status }) => status === "party").length;
  const order = countries.map(({ code }) => code);
  const inOrder = [...ratifications].sort(
    (a, b) => order.indexOf(a.country.code) - order.indexOf(b.country.code),
  );
  return (
    <Section
      title={t("accepted")}
      aside={<ExportLink list="ratifications" query={{ treaty: treaty.id, on: query.on }} />}
    >
      <p className="mb-4 max-w-prose">
        {year
          ? t("acceptedInYear", { count: partyCount, total: countries.length, year })
          : t("acceptedSentence", { count: partyCount, total: countries.length })}
      </p>
      <FilterForm
        path={path}
        query={query}
        names={["year"]}
        active={year ? { year: t("filterYear", { value: year }) } : {}}
      >
        <Select
          name="year"
          label={t("year")}
          hint={t("yearHint")}
          emptyLabel={table("any")}
          defaultValue={year}
          error={wrong.year && problems(wrong.year)}
          choices={years.map((value) => ({ value, label: value }))}
        />
      </FilterForm>
      {!wrong.year && (
        <div className="mt-6 space-y-8">
          <div className="max-w-[46rem]">
            <AcceptanceMap countries={countries} ratifications={ratifications} />
          </div>
          {inOrder.length > 0 ? (
            <AcceptanceTable ratifications={inOrder} rowName="country" hrefOf={hrefOf} />
          ) : (
            <TypedAbsence absence="not_researched" />
          )}
        </div>
      )}
    </Section>
  );
}

/** What a State accepted and has not yet put into law, each a way into the comparison. */
async function Unmet({ treaty, hrefOf }: PartProps) {
  const t = await getTranslations("treaty");
  const states = new Map(treaty.ratifications.map(({ country }) => [country.code, country]));
  return (
    <Section title={t("unmet")}>
      <p className="mb-4 max-w-prose text-sm text-ink-soft">{t("unmetText")}</p>
      {treaty.unmet.length === 0 && <p className="text-ink-soft">{t("noneUnmet")}</p>}
      <ul className="space-y-2">
        {treaty.unmet.map(({ countryCode, criteria }) => (
          <li key={countryCode}>
            <b>
              <LocalisedText text={states.get(countryCode)?.name ?? {}} isUnmarked />
            </b>{" "}
            <Link
              href={hrefToCompare(hrefOf("/compare"), countryCode, criteria)}
              className="inline-block py-0.5"
            >
              {t("unmetQuestions", { count: criteria.length })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function hrefToCompare(href: string, countries: string, criteria: readonly string[]): string {
  const [path = "", query] = href.split("?");
  return addressWith(path, Object.fromEntries(new URLSearchParams(query)), {
    countries,
    criteria: criteria.join(","),
  });
}
