import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { addressWith, type Query } from "@/components/ui/address";
import { FilterForm } from "@/components/ui/filter-form";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { listInstruments } from "@/db/queries/instruments";
import { can, countriesOf, holdsRole, sentences } from "@/domain/permissions";
import { requireActor } from "@/lib/session/current";
import { countryChoices } from "../../_choices";
import { readListQuery } from "../../_list-query";
import { orNotFound, scopeToday } from "../../_reading";
import { InstrumentRows } from "../_components/instrument-rows";

const path = "/work/instruments";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("work.instruments");
  return { title: t("title"), robots: { index: false } };
}

/** Instruments of one's countries, each one click away from its next milestone. */
export default async function WorkInstrumentsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor(path);
  const scope = scopeToday(actor);
  const query = await searchParams;
  const [t, table] = await Promise.all([getTranslations("work.instruments"), getTranslations("table")]);
  const codes = countriesOf(actor);
  const countries = await countryChoices(
    scope,
    ({ code, isTracked }) => isTracked && (codes === "all" || codes.includes(code)),
  );
  const { country, q, cursor } = readListQuery(query, countries);
  const list = await orNotFound(listInstruments(scope, { country, q, cursor, limit: 25 }));
  const named = countries.find(({ value }) => value === query.country)?.label;
  const active = { ...(named && { country: named }), ...(q && { q: `“${q}”` }) };
  const mayEnter =
    holdsRole(actor, ...sentences["instrument.enter"].who) &&
    (!country || can(actor, "instrument.enter", { countryCode: country }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={mayEnter && <LinkButton href="/work/instruments/new">{t("enter")}</LinkButton>}
      />
      <div className="space-y-6">
        <FilterForm path={path} query={query} names={["country", "q"]} active={active}>
          {countries.length > 1 && (
            <Select
              name="country"
              label={t("country")}
              emptyLabel={table("any")}
              choices={countries}
              defaultValue={country}
            />
          )}
          <TextInput name="q" label={table("search")} defaultValue={q} maxLength={200} />
        </FilterForm>
        {list.data.length === 0 ? (
          <NoResults path={path} query={query} active={active} />
        ) : (
          <div>
            <InstrumentRows actor={actor} instruments={list.data} caption={t("title")} />
            <Pagination
              shownCount={list.data.length}
              totalCount={list.page.totalCount}
              nextHref={list.page.next && addressWith(path, query, { cursor: list.page.next })}
              firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
            />
          </div>
        )}
      </div>
    </>
  );
}
