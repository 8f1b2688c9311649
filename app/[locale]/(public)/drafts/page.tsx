import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DraftTable } from "@/components/draft/draft-table";
import { addressWith, type Query } from "@/components/ui/address";
import { type ListDrafts, listDrafts } from "@/db/queries/drafts";
import { instrumentSorts } from "@/db/queries/instruments";
import { listTopics } from "@/db/queries/topics";
import { draftStates, silentAfterDays } from "@/domain/draft";
import { pickText } from "@/domain/localised";
import { stages } from "@/domain/vocabulary";
import { choiceFilters } from "../_choice-filters";
import { countryChoices } from "../_country-choices";
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
  const [locale, t, words] = await Promise.all([
    getLocale(),
    getTranslations("draft.list"),
    getTranslations("vocabulary"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const topics = await listTopics(scope);
  const stageWords = (stage: string) => (stage === "none" ? t("noStage") : words(`stages.${stage}` as never));
  const { values, shown } = await choiceFilters(
    query,
    {
      country: { label: t("country"), choices: await countryChoices(scope) },
      state: {
        label: t("state"),
        choices: draftStates.map((value) => ({ value, label: words(`draftStates.${value}`) })),
      },
      status: {
        label: t("status"),
        choices: [...stages, "none"].map((value) => ({ value, label: stageWords(value) })),
      },
      topic: {
        label: t("topic"),
        choices: topics.map(({ id, name }) => ({ value: id, label: pickText(name, locale).text })),
      },
    },
    { sort: instrumentSorts, cursor: "text" },
  );
  const list = shown.isWrong ? null : await orWrongPlace(listDrafts(scope, values as ListDrafts));
  const isOldest = values.sort === "oldest";
  const { cursor: _cursor, ...kept } = query;
  return (
    <ListPage
      title={t("title")}
      lead={t("lead")}
      path={path}
      reading={reading}
      {...shown}
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
