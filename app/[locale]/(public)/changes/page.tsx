import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { FeedLinks } from "@/components/layout/feed-links";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { listChanges } from "@/db/queries/changes";
import { formatPartialDate } from "@/lib/format/day";
import { countryChoices } from "../_country-choices";
import { ExportLink } from "../_export-link";
import { readFilters } from "../_filters";
import { pageMetadata } from "../_metadata";
import { orWrongPlace, readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { WrongPlace } from "../_wrong-place";
import { ChangeList } from "./_components/change-list";

const path = "/changes";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("changes")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead"), hasFeeds: true });
}

export default async function ChangesPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [locale, t, table, problems] = await Promise.all([
    getLocale(),
    getTranslations("changes"),
    getTranslations("table"),
    getTranslations("problem.fields"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countryChoices(scope);
  const { values, wrong, isWrong } = readFilters(query, {
    country: countries.map(({ value }) => value),
    since: "day",
    cursor: "text",
  });
  const list = isWrong ? null : await orWrongPlace(listChanges(scope, values));
  const countryName = countries.find(({ value }) => value === values.country)?.label;
  const active = {
    ...(countryName && { country: t("filterCountry", { value: countryName }) }),
    ...(values.since && { since: t("filterSince", { value: formatPartialDate(values.since, locale) }) }),
  };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8 space-y-6">
        <FilterForm path={path} query={query} names={["country", "since"]} active={active}>
          <Select
            name="country"
            label={t("country")}
            emptyLabel={table("any")}
            defaultValue={values.country}
            error={wrong.country && problems(wrong.country)}
            choices={countries}
          />
          <TextInput
            name="since"
            type="date"
            label={t("since")}
            defaultValue={values.since}
            error={wrong.since && problems("not_a_day")}
          />
        </FilterForm>
        {!list ? (
          <WrongPlace isFilterWrong={isWrong} path={path} query={query} />
        ) : list.data.length > 0 ? (
          <div>
            <div className="flex justify-end">
              <ExportLink list="changes" query={query} />
            </div>
            <ChangeList changes={list.data} />
            <Pagination
              shownCount={list.data.length}
              totalCount={list.page.totalCount}
              nextHref={list.page.next && addressWith(path, query, { cursor: list.page.next })}
              firstHref={values.cursor ? addressWith(path, query, { cursor: null }) : null}
            />
          </div>
        ) : Object.keys(active).length > 0 ? (
          <NoResults path={path} query={query} active={active} />
        ) : (
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        )}
        <nav aria-label={t("subscribe")} className="no-print">
          <FeedLinks language={locale} country={values.country} />
        </nav>
      </div>
    </>
  );
}
