import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PracticeList } from "@/components/practice/practice-list";
import type { Query } from "@/components/ui/address";
import { listPractices } from "@/db/queries/practices";
import { pillars } from "@/domain/vocabulary";
import { choiceFilters, listFiltered } from "../_choice-filters";
import { EnterLink } from "../_components/enter-link";
import { countryChoices } from "../_country-choices";
import { ListPage } from "../_list-page";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";

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
  const [t, words, enter] = await Promise.all([
    getTranslations("practice.list"),
    getTranslations("vocabulary"),
    getTranslations("event.enter"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const filters = await choiceFilters(query, {
    country: { label: t("country"), choices: await countryChoices(scope) },
    pillar: {
      label: t("pillar"),
      choices: pillars.map((value) => ({ value, label: words(`pillars.${value}`) })),
    },
  });
  const list = await listFiltered(scope, filters, listPractices);
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      path={path}
      reading={reading}
      actions={
        <EnterLink
          actor={scope.actor}
          action="practice.enter"
          href="/work/practices/new"
          country={filters.values.country}
        >
          {enter("practice")}
        </EnterLink>
      }
      {...filters.shown}
      list={list}
      exported="practices"
    >
      {(items) => <PracticeList practices={items} />}
    </ListPage>
  );
}
