import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PracticeList } from "@/components/practice/practice-list";
import type { Query } from "@/components/ui/address";
import { Select } from "@/components/ui/select";
import { listPractices } from "@/db/queries/practices";
import { pillars } from "@/domain/vocabulary";
import { EnterLink } from "../_components/enter-link";
import { countryChoices } from "../_country-choices";
import { readFilters } from "../_filters";
import { ListPage } from "../_list-page";
import { pageMetadata } from "../_metadata";
import { orWrongPlace, readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";

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
  const [t, words, problems, table, enter] = await Promise.all([
    getTranslations("practice.list"),
    getTranslations("vocabulary"),
    getTranslations("problem.fields"),
    getTranslations("table"),
    getTranslations("event.enter"),
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
          country={values.country}
        >
          {enter("practice")}
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
            name="pillar"
            label={t("pillar")}
            emptyLabel={table("any")}
            defaultValue={values.pillar}
            error={error("pillar")}
            choices={pillars.map((value) => ({ value, label: words(`pillars.${value}`) }))}
          />
        </>
      }
      isWrong={isWrong}
      list={list}
      exported="practices"
    >
      {(items) => <PracticeList practices={items} />}
    </ListPage>
  );
}
