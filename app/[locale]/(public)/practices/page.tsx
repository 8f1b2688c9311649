import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { PracticeList } from "@/components/practice/practice-list";
import { addressWith, type Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { listPractices } from "@/db/queries/practices";
import { pillars } from "@/domain/vocabulary";
import { countryChoices } from "../_country-choices";
import { ExportLink } from "../_export-link";
import { readFilters } from "../_filters";
import { pageMetadata } from "../_metadata";
import { orWrongPlace, readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { WrongPlace } from "../_wrong-place";

const filterNames = ["country", "pillar"];
const path = "/practices";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("practice.list")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function PracticesPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [t, words, problems, table] = await Promise.all([
    getTranslations("practice.list"),
    getTranslations("vocabulary"),
    getTranslations("problem.fields"),
    getTranslations("table"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countryChoices(scope);

  const { values, wrong, isWrong } = readFilters(query, {
    country: countries.map(({ value }) => value),
    pillar: pillars,
    cursor: "text",
  });
  const list = isWrong
    ? null
    : await orWrongPlace(listPractices(scope, values as Parameters<typeof listPractices>[1]));
  const error = (name: keyof typeof wrong) => wrong[name] && problems(wrong[name], { max: 200 });
  const chip = (name: string, value: string | undefined) => t("filter", { name, value: value ?? "" });
  const active = {
    ...(values.country && {
      country: chip(t("country"), countries.find(({ value }) => value === values.country)?.label),
    }),
    ...(values.pillar && { pillar: chip(t("pillar"), words(`pillars.${values.pillar}` as never)) }),
  };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8 space-y-6">
        <FilterForm path={path} query={query} names={filterNames} active={active}>
          <Select
            name="country"
            label={t("country")}
            emptyLabel={table("any")}
            defaultValue={values.country}
            error={error("country")}
            choices={countries}
          />
          <Select
            name="pillar"
            label={t("pillar")}
            emptyLabel={table("any")}
            defaultValue={values.pillar}
            error={error("pillar")}
            choices={pillars.map((value) => ({ value, label: words(`pillars.${value}`) }))}
          />
        </FilterForm>
        {!list ? (
          <WrongPlace isFilterWrong={isWrong} path={path} query={query} />
        ) : list.data.length === 0 ? (
          <NoResults path={path} query={query} active={active} />
        ) : (
          <div>
            <div className="mb-3 flex justify-end">
              <ExportLink list="practices" query={query} />
            </div>
            <PracticeList practices={list.data} />
            <Pagination
              shownCount={list.data.length}
              totalCount={list.page.totalCount}
              nextHref={list.page.next && addressWith(path, query, { cursor: list.page.next })}
              firstHref={values.cursor ? addressWith(path, query, { cursor: null }) : null}
            />
          </div>
        )}
      </div>
    </>
  );
}
