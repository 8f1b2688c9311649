import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { addressWith, type Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { listMeasures } from "@/db/queries/measures";
import { countriesOf } from "@/domain/permissions";
import { requireActor } from "@/lib/session/current";
import { countryChoices } from "../../_choices";
import { readListQuery } from "../../_list-query";
import { orNotFound, scopeToday } from "../../_reading";
import { MeasureList } from "../_components/measure-list";

const path = "/work/measures";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("work.measures");
  return { title: t("title"), robots: { index: false } };
}

/** Measures of one's countries, each with what one may do. */
export default async function WorkMeasuresPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor(path);
  const scope = scopeToday(actor);
  const query = await searchParams;
  const [t, table] = await Promise.all([getTranslations("work.measures"), getTranslations("table")]);
  const codes = countriesOf(actor);
  const countries = await countryChoices(
    scope,
    ({ code, isTracked }) => isTracked && (codes === "all" || codes.includes(code)),
  );
  const asked = readListQuery(query, countries);
  const list = await orNotFound(listMeasures(scope, { ...asked, sort: "due", limit: 25 }));
  const country = countries.find(({ value }) => value === query.country)?.label;
  const active = {
    ...(country && { country }),
    ...(asked.q && { q: `“${asked.q}”` }),
    ...(asked.overdue && { overdue: t("overdueOnly") }),
  };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-6">
        <FilterForm path={path} query={query} names={["country", "q", "overdue"]} active={active}>
          {countries.length > 1 && (
            <Select
              name="country"
              label={t("country")}
              emptyLabel={table("any")}
              choices={countries}
              defaultValue={asked.country}
            />
          )}
          <TextInput name="q" label={table("search")} defaultValue={asked.q} maxLength={200} />
          <Select
            name="overdue"
            label={t("due")}
            emptyLabel={table("any")}
            choices={[{ value: "true", label: t("overdueOnly") }]}
            defaultValue={asked.overdue ? "true" : ""}
          />
        </FilterForm>
        {list.data.length === 0 ? (
          <NoResults path={path} query={query} active={active} />
        ) : (
          <div>
            <MeasureList actor={actor} measures={list.data} />
            <Pagination
              shownCount={list.data.length}
              totalCount={list.page.totalCount}
              nextHref={list.page.next && addressWith(path, query, { cursor: list.page.next })}
              firstHref={asked.cursor ? addressWith(path, query, { cursor: null }) : null}
            />
          </div>
        )}
      </div>
    </>
  );
}
