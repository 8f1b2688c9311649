import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RecommendationTable } from "@/components/recommendation/recommendation-table";
import type { Query } from "@/components/ui/address";
import { Select } from "@/components/ui/select";
import { listMonitoringBodies, listRecommendations } from "@/db/queries/recommendations";
import { pickText } from "@/domain/localised";
import { pillars, recommendationGaps, strengths } from "@/domain/vocabulary";
import { EnterLink } from "../_components/enter-link";
import { countryChoices } from "../_country-choices";
import { readFilters } from "../_filters";
import { ListPage } from "../_list-page";
import { pageMetadata } from "../_metadata";
import { orWrongPlace, readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";

const filterNames = ["country", "body", "pillar", "strength", "year", "gap"];
const path = "/recommendations";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("recommendation.list")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function RecommendationsPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [t, words, problems, table, enter] = await Promise.all([
    getTranslations("recommendation.list"),
    getTranslations("vocabulary"),
    getTranslations("problem.fields"),
    getTranslations("table"),
    getTranslations("event.enter"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countryChoices(scope);
  const locale = await getLocale();
  const bodies = (await listMonitoringBodies(scope)).map(({ id, name }) => ({
    value: id,
    label: pickText(name, locale).text,
  }));
  const thisYear = Number(scope.today.slice(0, 4));
  const years = Array.from({ length: thisYear - 1999 }, (_, ago) => String(thisYear - ago));
  const strengthWords = (value: string) =>
    value === "none" ? t("strengthUnknown") : words(`strengths.${value}` as never);
  const { values, wrong, isWrong } = readFilters(query, {
    country: countries.map(({ value }) => value),
    body: bodies.map(({ value }) => value),
    pillar: pillars,
    strength: [...strengths, "none"],
    year: years,
    gap: recommendationGaps,
    cursor: "text",
  });
  const list = isWrong
    ? null
    : await orWrongPlace(listRecommendations(scope, values as Parameters<typeof listRecommendations>[1]));
  const error = (name: keyof typeof wrong) => wrong[name] && problems(wrong[name], { max: 200 });
  const chip = (name: string, value: string | undefined) => t("filter", { name, value: value ?? "" });
  const active = {
    ...(values.country && {
      country: chip(t("country"), countries.find(({ value }) => value === values.country)?.label),
    }),
    ...(values.body && { body: chip(t("body"), bodies.find(({ value }) => value === values.body)?.label) }),
    ...(values.pillar && { pillar: chip(t("pillar"), words(`pillars.${values.pillar}` as never)) }),
    ...(values.strength && { strength: chip(t("strength"), strengthWords(values.strength)) }),
    ...(values.year && { year: chip(t("year"), values.year) }),
    ...(values.gap && { gap: chip(t("gap"), words(`recommendationGaps.${values.gap}` as never)) }),
  };
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      path={path}
      reading={reading}
      actions={
        <EnterLink
          actor={scope.actor}
          action="recommendation.enter"
          href="/work/recommendations/new"
          country={values.country}
        >
          {enter("recommendation")}
        </EnterLink>
      }
      filterNames={filterNames}
      active={active}
      fields={
        <>
          <Select
            name="country"
            label={t("country")}
            emptyLabel={table("any")}
            defaultValue={values.country}
            error={error("country")}
            choices={countries}
          />
          <Select
            name="body"
            label={t("body")}
            emptyLabel={table("any")}
            defaultValue={values.body}
            error={error("body")}
            choices={bodies}
          />
          <Select
            name="pillar"
            label={t("pillar")}
            emptyLabel={table("any")}
            defaultValue={values.pillar}
            error={error("pillar")}
            choices={pillars.map((value) => ({ value, label: words(`pillars.${value}`) }))}
          />
          <Select
            name="strength"
            label={t("strength")}
            emptyLabel={table("any")}
            defaultValue={values.strength}
            error={error("strength")}
            choices={[...strengths, "none"].map((value) => ({ value, label: strengthWords(value) }))}
          />
          <Select
            name="year"
            label={t("year")}
            emptyLabel={table("any")}
            defaultValue={values.year}
            error={error("year")}
            choices={years.map((value) => ({ value, label: value }))}
          />
          <Select
            name="gap"
            label={t("gap")}
            emptyLabel={table("any")}
            defaultValue={values.gap}
            error={error("gap")}
            choices={recommendationGaps.map((value) => ({
              value,
              label: words(`recommendationGaps.${value}`),
            }))}
          />
        </>
      }
      isWrong={isWrong}
      list={list}
      exported="recommendations"
    >
      {(items) => <RecommendationTable recommendations={items} caption={t("title")} />}
    </ListPage>
  );
}
