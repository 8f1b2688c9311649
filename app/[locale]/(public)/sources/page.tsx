import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { SourceTable } from "@/components/source/source-table";
import { addressWith, type Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { TextInput } from "@/components/ui/text-input";
import { listSources } from "@/db/queries/sources";
import { ExportLink } from "../_export-link";
import { readFilters } from "../_filters";
import { pageMetadata } from "../_metadata";
import { orWrongPlace, readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { WrongPlace } from "../_wrong-place";

const path = "/sources";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("source.list")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function SourcesPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [t, table, problems] = await Promise.all([
    getTranslations("source.list"),
    getTranslations("table"),
    getTranslations("problem.fields"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const { values, wrong, isWrong } = readFilters(query, { q: "words", cursor: "text" });
  const list = isWrong ? null : await orWrongPlace(listSources(scope, values));
  const active: Record<string, string> = values.q ? { q: t("filterWords", { value: values.q }) } : {};
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8 space-y-6">
        <FilterForm path={path} query={query} names={["q"]} active={active}>
          <TextInput
            name="q"
            label={table("search")}
            defaultValue={values.q}
            maxLength={200}
            error={wrong.q && problems(wrong.q, { max: 200 })}
          />
        </FilterForm>
        {!list ? (
          <WrongPlace isFilterWrong={isWrong} path={path} query={query} />
        ) : list.data.length === 0 ? (
          <NoResults path={path} query={query} active={active} />
        ) : (
          <div>
            <div className="flex justify-end">
              <ExportLink list="sources" query={query} />
            </div>
            <SourceTable caption={t("title")} sources={list.data} />
            <Pagination
              shownCount={list.data.length}
              totalCount={list.page.totalCount}
              nextHref={list.page.next && addressWith(path, query, { cursor: list.page.next })}
              isPartial={list.page.isPartial}
              firstHref={values.cursor ? addressWith(path, query, { cursor: null }) : null}
            />
          </div>
        )}
      </div>
    </>
  );
}
