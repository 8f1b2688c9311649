import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { RatificationMatrix } from "@/components/treaty/ratification-matrix";
import { TreatyTable } from "@/components/treaty/treaty-table";
import { addressWith, type Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { listRatifications } from "@/db/queries/ratifications";
import { listTreaties } from "@/db/queries/treaties";
import { standardGroups } from "@/domain/vocabulary";
import { countriesInOrder } from "../_country-choices";
import { ExportLink } from "../_export-link";
import { readFilters } from "../_filters";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { WrongPlace } from "../_wrong-place";

const path = "/treaties";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("treaty")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function TreatiesPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [t, words, table, problems] = await Promise.all([
    getTranslations("treaty"),
    getTranslations("vocabulary"),
    getTranslations("table"),
    getTranslations("problem.fields"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countriesInOrder(scope);
  const codes = countries.map(({ code }) => code);
  const { values, wrong, isWrong } = readFilters(query, { country: codes, group: standardGroups });
  const group = standardGroups.find((each) => each === values.group);
  const treaties = isWrong ? [] : await listTreaties(scope, { group });
  const ratifications = isWrong ? [] : await listRatifications(scope, { country: values.country });
  const known = new Set(ratifications.map(({ treaty }) => treaty.id));
  const inMatrix = treaties.filter(({ id }) => known.has(id));
  const shown = values.country ? countries.filter(({ code }) => code === values.country) : countries;
  const hrefOf = (to: string) => addressWith(to, {}, { on: scope.on });
  const active = {
    ...(values.country && {
      country: t("filterState", {
        value: countries.find(({ code }) => code === values.country)?.label ?? "",
      }),
    }),
    ...(group && { group: t("filterGroup", { value: words(`standardGroups.${group}`) }) }),
  };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8 space-y-6">
        <FilterForm path={path} query={query} names={["country", "group"]} active={active}>
          <Select
            name="country"
            label={t("state")}
            emptyLabel={table("any")}
            defaultValue={values.country}
            error={wrong.country && problems(wrong.country)}
            choices={countries.map(({ code, label }) => ({ value: code, label }))}
          />
          <Select
            name="group"
            label={t("group")}
            emptyLabel={table("any")}
            defaultValue={values.group}
            error={wrong.group && problems(wrong.group)}
            choices={standardGroups.map((value) => ({ value, label: words(`standardGroups.${value}`) }))}
          />
        </FilterForm>
        {isWrong ? (
          <WrongPlace isFilterWrong path={path} query={query} />
        ) : (
          <>
            <Section
              title={t("matrix")}
              aside={<ExportLink list="ratifications" query={{ country: query.country, on: query.on }} />}
            >
              <p className="mb-4 max-w-prose text-sm text-ink-soft">{t("matrixText")}</p>
              {inMatrix.length > 0 ? (
                <RatificationMatrix
                  countries={shown}
                  treaties={inMatrix}
                  ratifications={ratifications}
                  hrefOf={hrefOf}
                />
              ) : (
                <NoResults path={path} query={query} active={active} />
              )}
            </Section>
            <Section
              title={t("list")}
              aside={<ExportLink list="treaties" query={{ group: query.group, on: query.on }} />}
            >
              <TreatyTable treaties={treaties} hrefOf={hrefOf} />
            </Section>
          </>
        )}
      </div>
    </>
  );
}
