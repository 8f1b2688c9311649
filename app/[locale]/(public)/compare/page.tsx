import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { PageHeader } from "@/components/layout/page-header";
import type { Query } from "@/components/ui/address";
import { Link } from "@/components/ui/link";
import { compare } from "@/db/queries/compare";
import { compareMatrix } from "@/db/queries/compare-matrix";
import { listCountryNames } from "@/db/queries/countries";
import { listCriteria } from "@/db/queries/criteria";
import { pickText } from "@/domain/localised";
import { countryChoices } from "../_country-choices";
import { ExportLink } from "../_export-link";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { WrongPlace } from "../_wrong-place";
import { path } from "./_address";
import { listed, orRefused, readAsked } from "./_asked";
import { ChooseForm } from "./_components/choose-form";
import { ChosenChips } from "./_components/chosen-chips";
import { Clocks } from "./_components/clocks";
import { NothingCompared } from "./_components/nothing-compared";
import { AsMatrix, SideBySide } from "./_components/results";
import { errorWords } from "./_errors";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("comparison")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function ComparePage({ searchParams }: Props) {
  const [reading, locale, t] = await Promise.all([
    readAddress(searchParams),
    getLocale(),
    getTranslations("comparison"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countryChoices(scope);
  const rubric = await listCriteria(scope);
  const tracked = new Set(
    (await listCountryNames(scope)).flatMap(({ code, isTracked }) => (isTracked ? code : [])),
  );
  const standard = countries.flatMap(({ value }) => (tracked.has(value) ? value : []));
  const asked = readAsked(query, standard);
  const { request } = asked;
  const matrix = request && asked.view === "matrix" ? await orRefused(compareMatrix(scope, request)) : null;
  const text = request && asked.view === "text" ? await orRefused(compare(scope, request)) : null;
  const failures = [...asked.failures, ...(matrix?.failures ?? []), ...(text?.failures ?? [])];
  const compared = matrix?.answer ?? text?.answer;
  const errors = await errorWords(failures, countries);
  const themeNames = new Map(
    rubric.flatMap(({ themeId, theme, subThemeId, subTheme }) => [
      [themeId, pickText(theme, locale).text] as const,
      [subThemeId, pickText(subTheme, locale).text] as const,
    ]),
  );
  const changedCount = (compared?.criteria ?? []).reduce(
    (total, { changes }) => total + Object.keys(changes).length,
    0,
  );
  return (
    <div className="compare-page">
      <PageHeader title={t("title")} lead={t("lead")} />
      <AsOfBar
        on={scope.on}
        today={scope.today}
        path={path}
        query={query}
        error={errors.on}
        known={{ at: compared?.knownAt ?? null, error: errors.knownAt, isFolded: true }}
      />
      {compared && (
        <Clocks
          query={query}
          scope={scope}
          now={new Date().toISOString()}
          knownAt={compared.knownAt}
          since={compared.since}
          changedCount={changedCount}
        />
      )}
      <search className="no-print mt-6 block space-y-4">
        <ChooseForm
          query={query}
          asked={asked}
          compared={asked.sent.countries ? listed(asked.sent.countries) : standard}
          countries={countries}
          rubric={rubric}
          errors={errors}
        />
        <ChosenChips query={query} sent={asked.sent} countries={countries} themeNames={themeNames} />
      </search>
      {!compared ? (
        <div className="mt-8">
          <WrongPlace isFilterWrong path={path} query={query} />
        </div>
      ) : compared.criteria.length === 0 ? (
        <NothingCompared query={query} />
      ) : (
        <>
          <p className="mt-8 text-sm text-ink-soft">
            {t("count", {
              criteria: compared.criteria.length,
              countries: compared.countries.length,
              edition: compared.edition ?? "",
            })}{" "}
            <Link href="/methodology#comparison">{t("howCounted")}</Link>
          </p>
          <div className="flex justify-end">
            <ExportLink
              list="comparison"
              query={{ ...query, countries: compared.countries.map(({ code }) => code).join(",") }}
            />
          </div>
          {matrix?.answer && <AsMatrix matrix={matrix.answer} query={query} />}
          {text?.answer && <SideBySide comparison={text.answer} query={query} />}
        </>
      )}
    </div>
  );
}
