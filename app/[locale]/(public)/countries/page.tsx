import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CountryTable } from "@/components/country/country-table";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { addressWith, type Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { type CountryFilter, isAmong, listCountries } from "@/db/queries/countries";
import { memberships, regions } from "@/domain/vocabulary";
import { ExportLink } from "../_export-link";
import { readFilters } from "../_filters";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { countryOrder, countryOrders } from "./_order";

const path = "/countries";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("country.list")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function CountriesPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [locale, t, words, problems, table] = await Promise.all([
    getLocale(),
    getTranslations("country.list"),
    getTranslations("vocabulary"),
    getTranslations("problem.fields"),
    getTranslations("table"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const { values, wrong, isWrong } = readFilters(query, {
    tracked: ["true", "false"],
    region: regions,
    membership: memberships,
    sort: countryOrders,
  });
  const all = isWrong ? [] : await listCountries(scope);
  const filter = {
    ...values,
    tracked: values.tracked === undefined ? undefined : values.tracked === "true",
  } as CountryFilter;
  const order = countryOrder(values.sort);
  const shown = order.sorted(
    all.filter((each) => isAmong(each, filter)),
    locale,
  );
  const error = (name: keyof typeof wrong) => wrong[name] && problems(wrong[name]);
  const active = {
    ...(values.tracked && {
      tracked: t("filterTracked", { value: values.tracked === "true" ? t("trackedYes") : t("trackedNo") }),
    }),
    ...(values.region && {
      region: t("filterRegion", { value: words(`regions.${values.region}` as never) }),
    }),
    ...(values.membership && {
      membership: t("filterMembership", { value: words(`memberships.${values.membership}` as never) }),
    }),
  };
  const heads = Object.fromEntries(
    countryOrders.map((key) => [
      key,
      {
        href: addressWith(path, query, { sort: key === "name" ? null : key }),
        sorted: key === order.key ? order.direction : undefined,
      },
    ]),
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8 space-y-6">
        <FilterForm path={path} query={query} names={["tracked", "region", "membership"]} active={active}>
          <Select
            name="tracked"
            label={t("tracked")}
            emptyLabel={table("any")}
            defaultValue={values.tracked}
            error={error("tracked")}
            choices={[
              { value: "true", label: t("trackedYes") },
              { value: "false", label: t("trackedNo") },
            ]}
          />
          <Select
            name="region"
            label={t("region")}
            emptyLabel={table("any")}
            defaultValue={values.region}
            error={error("region")}
            choices={regions.map((value) => ({ value, label: words(`regions.${value}`) }))}
          />
          <Select
            name="membership"
            label={t("membership")}
            emptyLabel={table("any")}
            defaultValue={values.membership}
            error={error("membership")}
            choices={memberships.map((value) => ({ value, label: words(`memberships.${value}`) }))}
          />
        </FilterForm>
        {shown.length === 0 ? (
          <NoResults path={path} query={query} active={active} />
        ) : (
          <div>
            <div className="flex flex-wrap items-baseline justify-end gap-x-6">
              <ExportLink list="countries" query={query} />
            </div>
            <CountryTable caption={t("caption")} isCaptionHidden countries={shown} sort={heads} />
            <Pagination shownCount={shown.length} totalCount={all.length} nextHref={null} firstHref={null} />
          </div>
        )}
      </div>
    </>
  );
}
