import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SourceTable } from "@/components/source/source-table";
import type { Query } from "@/components/ui/address";
import { TextInput } from "@/components/ui/text-input";
import { listSources } from "@/db/queries/sources";
import { readFilters } from "../_filters";
import { ListPage } from "../_list-page";
import { pageMetadata } from "../_metadata";
import { orWrongPlace, readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";

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
    <ListPage
      title={t("title")}
      lead={t("lead")}
      path={path}
      reading={reading}
      filterNames={["q"]}
      active={active}
      fields={
        <TextInput
          name="q"
          label={table("search")}
          defaultValue={values.q}
          maxLength={200}
          error={wrong.q && problems(wrong.q, { max: 200 })}
        />
      }
      isWrong={isWrong}
      list={list}
      exported="sources"
    >
      {(items) => <SourceTable caption={t("title")} sources={items} />}
    </ListPage>
  );
}
