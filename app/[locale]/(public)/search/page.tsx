import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { PageHeader } from "@/components/layout/page-header";
import { FollowLink } from "@/components/reminder/follow-link";
import { SearchHints } from "@/components/search/search-hints";
import type { Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { searchKinds } from "@/domain/search/kinds";
import { countryChoices } from "../_country-choices";
import { readFilters } from "../_filters";
import { pageMetadata } from "../_metadata";
import { readAddress } from "../_reading";
import { WrongDay } from "../_wrong-day";
import { WrongPlace } from "../_wrong-place";
import { FoundByKind } from "./_components/found-by-kind";
import { FoundOfKind } from "./_components/found-of-kind";

const path = "/search";

interface Props {
  searchParams: Promise<Query>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, t, { q }] = await Promise.all([getLocale(), getTranslations("search"), searchParams]);
  const words = [q].flat().at(-1)?.trim().slice(0, 60);
  return {
    ...pageMetadata({ locale, path, title: words ? t("titleOf", { words }) : t("title") }),
    robots: { index: false },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const reading = await readAddress(searchParams);
  const [t, table, problems] = await Promise.all([
    getTranslations("search"),
    getTranslations("table"),
    getTranslations("problem.fields"),
  ]);
  if (reading.wrongDay) return <WrongDay reading={reading} path={path} title={t("title")} />;
  const { query, scope } = reading;
  const countries = await countryChoices(scope);
  const { values, wrong, isWrong } = readFilters(query, {
    q: "words",
    kind: searchKinds,
    country: countries.map(({ value }) => value),
    cursor: "text",
  });
  const { q, country, cursor } = values;
  const kind = searchKinds.find((each) => each === values.kind);
  const countryName = countries.find(({ value }) => value === country)?.label;
  const active: Record<string, string> = {
    ...(kind && { kind: t(`kinds.${kind}`) }),
    ...(countryName && { country: countryName }),
  };
  const error = (name: keyof typeof wrong) => wrong[name] && problems(wrong[name], { max: 200 });
  const asked = { scope, query, path, active, country };
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={scope.actor && q && <FollowLink actor={scope.actor} kind="search" subjectId={q} />}
      />
      <AsOfBar on={scope.on} today={scope.today} path={path} query={query} />
      <div className="mt-8 space-y-6">
        <FilterForm
          path={path}
          query={query}
          names={["q", "kind", "country"]}
          active={active}
          submit={t("submit")}
        >
          <TextInput
            name="q"
            type="search"
            label={t("words")}
            defaultValue={[query.q].flat().at(-1)}
            error={error("q")}
            maxLength={200}
            className="sm:col-span-2"
          />
          <Select
            name="kind"
            label={t("kind")}
            emptyLabel={table("any")}
            defaultValue={values.kind}
            error={error("kind")}
            choices={searchKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <Select
            name="country"
            label={t("country")}
            emptyLabel={table("any")}
            defaultValue={values.country}
            error={error("country")}
            choices={countries}
          />
        </FilterForm>
        {isWrong ? (
          <WrongPlace isFilterWrong path={path} query={query} />
        ) : !q ? (
          <SearchHints path={path} />
        ) : kind ? (
          <FoundOfKind {...asked} q={q} kind={kind} cursor={cursor} />
        ) : (
          <FoundByKind {...asked} q={q} />
        )}
      </div>
    </>
  );
}
