import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BatchTable } from "@/components/batch/batch-table";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { LocalisedText } from "@/components/layout/localised-text";
import { NoResults } from "@/components/layout/no-results";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { Section } from "@/components/layout/section";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { listBatches } from "@/db/queries/batches";
import { listInstruments } from "@/db/queries/instruments";
import { asOwnBodies, can } from "@/domain/permissions";
import { requireActor } from "@/lib/session/current";
import { countryChoices } from "../_choices";
import { readListQuery } from "../_list-query";
import { orNotFound, requireAllowed, scopeToday } from "../_reading";

const path = "/import";
const offered = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("batch");
  return { title: t("title"), robots: { index: false } };
}

/** Where measures come in from a spreadsheet or an annex: the documents they may go to, and what was brought in so far. */
export default async function ImportsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor(path);
  const scope = scopeToday(actor);
  const query = await searchParams;
  const countries = await countryChoices(
    scope,
    ({ code, isTracked }) =>
      isTracked && can(actor, "batch.import", asOwnBodies(actor, { countryCode: code })),
  );
  requireAllowed(actor, "batch.import", asOwnBodies(actor, { countryCode: countries[0]?.value ?? "" }));
  const { country, q, cursor } = readListQuery(query, countries);
  const [t, table, instruments, batches] = [
    await getTranslations("batch"),
    await getTranslations("table"),
    await orNotFound(listInstruments(scope, { country, q, limit: offered })),
    await orNotFound(listBatches(scope, { country, cursor, limit: 25 })),
  ];
  const allowed = instruments.data.filter(({ countryCode }) =>
    can(actor, "batch.import", asOwnBodies(actor, { countryCode })),
  );
  const active = { ...(q && { q: `“${q}”` }) };
  return (
    <>
      <PageHeader title={t("title")} lead={t("all.lead")} />
      <Section title={t("all.choose")}>
        <FilterForm path={path} query={query} names={["country", "q"]} active={active}>
          {countries.length > 1 && (
            <Select
              name="country"
              label={t("all.country")}
              emptyLabel={table("any")}
              choices={countries}
              defaultValue={country}
            />
          )}
          <TextInput name="q" label={table("search")} defaultValue={q} maxLength={200} />
        </FilterForm>
        {allowed.length === 0 ? (
          <NoResults path={path} query={query} active={active} />
        ) : (
          <ul className="mt-6 border-y border-rule">
            {allowed.map((instrument) => (
              <li
                key={instrument.id}
                className="grid gap-x-8 border-b border-rule py-3 last:border-b-0 md:grid-cols-[1fr_13rem]"
              >
                <div className="min-w-0 max-w-prose">
                  <InstrumentName
                    instrument={instrument}
                    nativeLanguage={instrument.country.nativeLanguage}
                  />
                  <p className="text-xs text-ink-soft">
                    <LocalisedText text={instrument.country.name} isUnmarked />
                  </p>
                </div>
                <Link
                  href={`/work/instruments/${encodeURIComponent(instrument.id)}/import`}
                  className="py-0.5 text-sm"
                >
                  {t("title")}
                  <span className="sr-only"> ({instrument.number ?? instrument.id})</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("list.title")}>
        {batches.data.length === 0 ? (
          <EmptyState title={t("all.none")}>{t("all.noneExplain")}</EmptyState>
        ) : (
          <div>
            <BatchTable batches={batches.data} hasInstrument />
            <Pagination
              shownCount={batches.data.length}
              totalCount={batches.page.totalCount}
              nextHref={batches.page.next && addressWith(path, query, { cursor: batches.page.next })}
              firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
            />
          </div>
        )}
      </Section>
    </>
  );
}
