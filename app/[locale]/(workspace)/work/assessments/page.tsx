import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { listAssessments } from "@/db/queries/assessments";
import { countriesFor } from "@/domain/permissions";
import { requireActor } from "@/lib/session/current";
import { countryChoices } from "../../_choices";
import { orNotFound, scopeToday } from "../../_reading";
import { AnswerRows } from "../_components/answer-rows";

const path = "/work/assessments";
const pageLimit = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("assessment.about");
  return { title: t("title"), robots: { index: false } };
}

/** What the comparison says of the States whose staff the reader is, and what they may reply to. */
export default async function AnswersAboutPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await requireActor(addressWith(path, query));
  const mine = countriesFor(actor, "assessment.reply");
  if (mine.length === 0) notFound();
  const scope = scopeToday(actor);
  const one = (name: string) => [query[name]].flat().at(-1) || undefined;
  const countries = await countryChoices(scope, ({ code }) => mine === "all" || mine.includes(code));
  const country = countries.find(({ value }) => value === one("country")) ?? onlyOne(countries);
  const awaiting = one("awaiting") === "reply" ? ("reply" as const) : undefined;
  const cursor = one("cursor");
  const [t, table] = [await getTranslations("assessment.about"), await getTranslations("table")];
  const list = country
    ? await orNotFound(listAssessments(scope, { country: country.value, awaiting, cursor, limit: pageLimit }))
    : null;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        <FilterForm
          path={path}
          query={query}
          names={["country", "awaiting"]}
          active={{
            ...(country && { country: country.label }),
            ...(awaiting && { awaiting: t("unreplied") }),
          }}
        >
          <Select name="country" label={t("country")} choices={countries} defaultValue={country?.value} />
          <Select
            name="awaiting"
            label={t("which")}
            emptyLabel={table("any")}
            choices={[{ value: "reply", label: t("unreplied") }]}
            defaultValue={awaiting}
          />
        </FilterForm>
        {!list && <EmptyState title={t("choose")} />}
        {list?.data.length === 0 && <EmptyState title={t("none")}>{t("noneExplain")}</EmptyState>}
        {list && list.data.length > 0 && (
          <>
            <AnswerRows answers={list.data} />
            <Pagination
              shownCount={list.data.length}
              totalCount={list.page.totalCount}
              nextHref={list.page.next && addressWith(path, query, { cursor: list.page.next })}
              firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
            />
          </>
        )}
      </div>
    </>
  );
}

const onlyOne = <Item,>(items: readonly Item[]) => (items.length === 1 ? items[0] : undefined);
