import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RecommendationTable } from "@/components/recommendation/recommendation-table";
import type { Query } from "@/components/ui/address";
import { listMonitoringBodies, listRecommendations } from "@/db/queries/recommendations";
import { pickText } from "@/domain/localised";
import { pillars, recommendationGaps, strengths } from "@/domain/vocabulary";
import { choiceFilters, listFiltered } from "../_choice-filters";
import { EnterLink } from "../_components/enter-link";
import { countryChoices } from "../_country-choices";
import { ListPage } from "../_list-page";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";

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
  const [locale, t, words, enter] = await Promise.all([
    getLocale(),
    getTranslations("recommendation.list"),
    getTranslations("vocabulary"),
    getTranslations("event.enter"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const thisYear = Number(scope.today.slice(0, 4));
  const years = Array.from({ length: thisYear - 1999 }, (_, ago) => String(thisYear - ago));
  const bodies = await listMonitoringBodies(scope);
  const filters = await choiceFilters(query, {
    country: { label: t("country"), choices: await countryChoices(scope) },
    body: {
      label: t("body"),
      choices: bodies.map(({ id, name }) => ({ value: id, label: pickText(name, locale).text })),
    },
    pillar: {
      label: t("pillar"),
      choices: pillars.map((value) => ({ value, label: words(`pillars.${value}`) })),
    },
    strength: {
      label: t("strength"),
      choices: [
        ...strengths.map((value) => ({ value, label: words(`strengths.${value}`) })),
        { value: "none", label: t("strengthUnknown") },
      ],
    },
    year: { label: t("year"), choices: years.map((value) => ({ value, label: value })) },
    gap: {
      label: t("gap"),
      choices: recommendationGaps.map((value) => ({ value, label: words(`recommendationGaps.${value}`) })),
    },
  });
  const list = await listFiltered(scope, filters, listRecommendations);
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
          country={filters.values.country}
        >
          {enter("recommendation")}
        </EnterLink>
      }
      {...filters.shown}
      list={list}
      exported="recommendations"
    >
      {(items) => <RecommendationTable recommendations={items} caption={t("title")} />}
    </ListPage>
  );
}
