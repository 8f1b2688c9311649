import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { IndicatorTable } from "@/components/statistic/indicator-table";
import { addressWith, type Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { listIndicators } from "@/db/queries/indicators";
import { pillars } from "@/domain/vocabulary";
import { countryChoices } from "../_country-choices";
import { ExportLink } from "../_export-link";
import { readFilters } from "../_filters";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { WrongPlace } from "../_wrong-place";

const path = "/indicators";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("indicator")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function IndicatorsPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [t, words, table, problems] = await Promise.all([
    getTranslations("indicator"),
    getTranslations("vocabulary.pillars"),
    getTranslations("table"),
    getTranslations("problem.fields"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countryChoices(scope);
  const { values, wrong, isWrong } = readFilters(query, {
    country: countries.map(({ value }) => value),
    pillar: pillars,
  });
  const pillar = pillars.find((each) => each === values.pillar);
  const indicators = isWrong ? [] : await listIndicators(scope, { country: values.country, pillar });
  const held = indicators.filter(({ observationCount }) => observationCount > 0);
  const empty = indicators.filter(({ observationCount }) => observationCount === 0);
  const hrefOf = (to: string) => addressWith(to, {}, { on: scope.on });
  const name = countries.find(({ value }) => value === values.country)?.label;
  const active = {
    ...(name && { country: t("filterState", { value: name }) }),
    ...(pillar && { pillar: t("filterPillar", { value: words(pillar) }) }),
  };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8 space-y-6">
        <FilterForm path={path} query={query} names={["country", "pillar"]} active={active}>
          <Select
            name="country"
            label={t("state")}
            emptyLabel={table("any")}
            defaultValue={values.country}
            error={wrong.country && problems(wrong.country)}
            choices={countries}
          />
          <Select
            name="pillar"
            label={t("pillar")}
            emptyLabel={table("any")}
            defaultValue={values.pillar}
            error={wrong.pillar && problems(wrong.pillar)}
            choices={pillars.map((value) => ({ value, label: words(value) }))}
          />
        </FilterForm>
        {isWrong ? (
          <WrongPlace isFilterWrong path={path} query={query} />
        ) : indicators.length === 0 ? (
          <NoResults path={path} query={query} active={active} />
        ) : (
          <>
            {held.length > 0 && (
              <Section
                title={t("held")}
                aside={<ExportLink list="observations" query={{ country: values.country, on: query.on }} />}
              >
                <IndicatorTable indicators={held} hrefOf={hrefOf} />
              </Section>
            )}
            {empty.length > 0 && (
              <Section title={t("empty")} aside={<ExportLink list="indicators" query={query} />}>
                <p className="mb-4 max-w-prose text-sm text-ink-soft">{t("emptyText")}</p>
                <IndicatorTable indicators={empty} hrefOf={hrefOf} />
              </Section>
            )}
          </>
        )}
      </div>
    </>
  );
}
