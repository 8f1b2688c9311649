import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { PlaceEntry } from "@/components/library/place-entry";
import type { Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { getTopic } from "@/db/queries/library";
import { listTopics } from "@/db/queries/topics";
import { pickText } from "@/domain/localised";
import type { TopicView } from "@/domain/view/topic";
import { sortByName } from "@/lib/format/sort-by-name";
import { ExportLink } from "../_export-link";
import { readFilters } from "../_filters";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { WrongPlace } from "../_wrong-place";

const path = "/library";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("library")]);
  return pageMetadata({ locale, path, title: t("title"), description: t("lead") });
}

export default async function LibraryPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [locale, t, table, problems] = await Promise.all([
    getLocale(),
    getTranslations("library"),
    getTranslations("table"),
    getTranslations("problem.fields"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const topics = await listTopics(scope);
  const choices = topics.map(({ id, name }) => ({ value: id, label: pickText(name, locale).text }));
  const { values, wrong, isWrong } = readFilters(query, { topic: choices.map(({ value }) => value) });
  const topic = values.topic ? await getTopic(scope, values.topic) : null;
  const label = choices.find(({ value }) => value === values.topic)?.label;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8">
        <FilterForm
          path={path}
          query={query}
          names={["topic"]}
          active={label ? { topic: `${t("topic")}: ${label}` } : {}}
        >
          <Select
            name="topic"
            label={t("topic")}
            emptyLabel={table("any")}
            defaultValue={values.topic}
            error={wrong.topic && problems(wrong.topic, { max: 200 })}
            choices={choices}
          />
        </FilterForm>
      </div>
      {isWrong ? (
        <WrongPlace isFilterWrong path={path} query={query} />
      ) : topic ? (
        <Topic topic={topic} query={query} />
      ) : (
        <ul className="mt-8 grid gap-x-8 border-t border-rule sm:grid-cols-2">
          {topics.map(({ id, name, definition }) => (
            <li key={id} className="border-b border-rule py-3">
              <DatedLink href={`${path}?topic=${encodeURIComponent(id)}`} className="inline-block py-0.5">
                <LocalisedText text={name} isUnmarked />
              </DatedLink>
              <p className="text-sm text-ink-soft">
                <LocalisedText text={definition} isUnmarked />
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

async function Topic({ topic, query }: { topic: TopicView; query: Query }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("library")]);
  const named = topic.countries.map((each) => ({
    ...each,
    name: pickText(each.country.name, locale, each.country.nativeLanguage).text,
  }));
  const countries = sortByName(named, ({ name }) => name, locale);
  return (
    <Section
      title={<LocalisedText text={topic.name} />}
      aside={
        <>
          <p>{t("criteria", { codes: topic.criteria.join(", "), count: topic.criteria.length })}</p>
          <ExportLink list="library" query={query} />
        </>
      }
    >
      <p className="mb-6 max-w-prose">
        <LocalisedText text={topic.definition} />
      </p>
      <p className="mb-6 max-w-prose text-sm text-ink-soft">{t("rule")}</p>
      <div className="grid gap-x-8 gap-y-8 [grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))]">
        {countries.map(({ country, name, places, absence }) => (
          <section
            key={country.code}
            aria-labelledby={`topic-${country.code}`}
            className="border-t border-ink pt-2"
          >
            <h3 id={`topic-${country.code}`} className="mb-3 text-lg">
              <DatedLink href={`/countries/${country.code.toLowerCase()}`}>{name}</DatedLink>
            </h3>
            {absence && <TypedAbsence absence={absence} />}
            <div className="space-y-6">
              {places.map((place) => (
                <PlaceEntry
                  key={`${place.instrument.id} ${place.listed?.id ?? place.locator}`}
                  place={place}
                  nativeLanguage={country.nativeLanguage}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Section>
  );
}
