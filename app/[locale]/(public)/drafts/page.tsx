import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DraftTable } from "@/components/draft/draft-table";
import { addressWith, type Query } from "@/components/ui/address";
import { Select } from "@/components/ui/select";
import { type ListDrafts, listDrafts } from "@/db/queries/drafts";
import { instrumentSorts } from "@/db/queries/instruments";
import { listTopics } from "@/db/queries/topics";
import { draftStates, silentAfterDays } from "@/domain/draft";
import { pickText } from "@/domain/localised";
import { stages } from "@/domain/vocabulary";
import { countryChoices } from "../_country-choices";
import { readFilters } from "../_filters";
import { ListPage } from "../_list-page";
import { pageMetadata } from "../_metadata";
import { orWrongPlace, readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";

const path = "/drafts";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("draft.list")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function DraftsPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [locale, t, words, problems, table] = await Promise.all([
    getLocale(),
    getTranslations("draft.list"),
    getTranslations("vocabulary"),
    getTranslations("problem.fields"),
    getTranslations("table"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const [countries, topicList] = await Promise.all([countryChoices(scope), listTopics(scope)]);
  const topics = topicList.map(({ id, name }) => ({ value: id, label: pickText(name, locale).text }));
  const stageWords = (stage: string) => (stage === "none" ? t("noStage") : words(`stages.${stage}` as never));
  const choices = {
    country: countries,
    state: draftStates.map((value) => ({ value, label: words(`draftStates.${value}`) })),
    status: [...stages, "none"].map((value) => ({ value, label: stageWords(value) })),
    topic: topics,
  };
  const names = ["country", "state", "status", "topic"] as const;
  const codes = (name: (typeof names)[number]) => choices[name].map(({ value }) => value);
  const { values, wrong, isWrong } = readFilters(query, {
    country: codes("country"),
    state: codes("state"),
    status: codes("status"),
    topic: codes("topic"),
    sort: instrumentSorts,
    cursor: "text",
  });
  const list = isWrong ? null : await orWrongPlace(listDrafts(scope, values as ListDrafts));
  const labelOf = (name: (typeof names)[number]) =>
    choices[name].find(({ value }) => value === values[name])?.label;
  const active = Object.fromEntries(
    names.flatMap((name) => {
      const label = labelOf(name);
      return label ? [[name, `${t(name)}: ${label}`]] : [];
    }),
  );
  const isOldest = values.sort === "oldest";
  const { cursor: _cursor, ...kept } = query;
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      path={path}
      reading={reading}
      filterNames={names}
      active={active}
      fields={names.map((name) => (
        <Select
          key={name}
          name={name}
          label={t(name)}
          emptyLabel={table("any")}
          defaultValue={values[name]}
          error={wrong[name] && problems(wrong[name], { max: 200 })}
          choices={choices[name]}
        />
      ))}
      isWrong={isWrong}
      list={list}
      exported="drafts"
      sorts={<p className="max-w-prose text-sm text-ink-soft">{t("marks", { days: silentAfterDays })}</p>}
    >
      {(items) => (
        <DraftTable
          caption={t("title")}
          drafts={items}
          sort={{
            href: addressWith(path, kept, { sort: isOldest ? null : "oldest" }),
            sorted: isOldest ? "ascending" : "descending",
          }}
        />
      )}
    </ListPage>
  );
}
