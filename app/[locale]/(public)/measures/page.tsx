import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SortLinks } from "@/components/layout/sort-links";
import { MeasureTable } from "@/components/measure/measure-table";
import { addressWith, type Query } from "@/components/ui/address";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type ListMeasures, listMeasures } from "@/db/queries/measures";
import { claims, findingValues, pillars } from "@/domain/vocabulary";
import { countryChoices } from "../_country-choices";
import { readFilters } from "../_filters";
import { ListPage } from "../_list-page";
import { pageMetadata } from "../_metadata";
import { orWrongPlace, readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { activeFilters } from "./_active-filters";

const path = "/measures";
const orNone = (codes: readonly string[]) => [...codes, "none"];
const filterNames = [
  "country",
  "claimed",
  "finding",
  "pillar",
  "overdue",
  "dueBefore",
  "q",
  "instrument",
  "organisation",
];

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("measure.list")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function MeasuresPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [t, words, problems, table] = await Promise.all([
    getTranslations("measure.list"),
    getTranslations("vocabulary"),
    getTranslations("problem.fields"),
    getTranslations("table"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countryChoices(scope);
  const { values, wrong, isWrong } = readFilters(query, {
    country: countries.map(({ value }) => value),
    claimed: orNone(claims),
    finding: orNone(findingValues),
    pillar: pillars,
    overdue: ["true", "false"],
    dueBefore: "day",
    q: "words",
    instrument: "text",
    organisation: "text",
    sort: query.instrument ? ["changed", "due", "position"] : ["changed", "due"],
    cursor: "text",
  });
  const request = { ...values, overdue: values.overdue && values.overdue === "true" } as ListMeasures;
  const list = isWrong ? null : await orWrongPlace(listMeasures(scope, request));
  const active = await activeFilters(scope, values, countries);
  const select = (name: "country" | "claimed" | "finding" | "pillar" | "overdue") => ({
    name,
    label: t(name),
    emptyLabel: table("any"),
    defaultValue: values[name],
    error: wrong[name] && problems(wrong[name]),
  });
  const order = values.sort ?? (values.instrument ? "position" : "changed");
  const sorts = values.instrument ? (["position", "changed", "due"] as const) : (["changed", "due"] as const);
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      path={path}
      reading={reading}
      filterNames={filterNames}
      active={active}
      fields={
        <>
          <Select {...select("country")} choices={countries} />
          <Select
            {...select("claimed")}
            choices={[
              ...claims.map((value) => ({ value: value as string, label: words(`claims.${value}`) })),
              { value: "none", label: t("claimedNone") },
            ]}
          />
          <Select
            {...select("finding")}
            choices={[
              ...findingValues.map((value) => ({
                value: value as string,
                label: words(`findings.${value}`),
              })),
              { value: "none", label: t("findingNone") },
            ]}
          />
          <Select
            {...select("pillar")}
            choices={pillars.map((value) => ({ value, label: words(`pillars.${value}`) }))}
          />
          <Select
            {...select("overdue")}
            choices={[
              { value: "true", label: table("yes") },
              { value: "false", label: table("no") },
            ]}
          />
          <TextInput
            name="dueBefore"
            type="date"
            label={t("dueBefore")}
            defaultValue={values.dueBefore}
            error={wrong.dueBefore && problems("not_a_day")}
          />
          <TextInput
            name="q"
            label={table("search")}
            defaultValue={values.q}
            maxLength={200}
            error={wrong.q && problems("too_long", { max: 200 })}
          />
          {values.instrument && <input type="hidden" name="instrument" value={values.instrument} />}
          {values.organisation && <input type="hidden" name="organisation" value={values.organisation} />}
        </>
      }
      isWrong={isWrong}
      list={list}
      exported="measures"
      sorts={
        <SortLinks
          choices={sorts.map((sort) => ({
            label: t(`sorts.${sort}`),
            href: addressWith(path, query, { sort, cursor: null }),
            isInForce: sort === order,
          }))}
        />
      }
    >
      {(items) => <MeasureTable caption={t("title")} isCaptionHidden measures={items} />}
    </ListPage>
  );
}
