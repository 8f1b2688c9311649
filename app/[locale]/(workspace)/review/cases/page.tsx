import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CaseSubject } from "@/components/case/case-facts";
import { Moment } from "@/components/layout/moment";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { addressWith, type Query } from "@/components/ui/address";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { listCases } from "@/db/queries/cases";
import { countriesFor } from "@/domain/permissions";
import { formatPartialDate } from "@/lib/format/day";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../_reading";
import { ReviewRooms } from "../_components/review-rooms";

const path = "/review/cases";
const states = ["open", "answered"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("case.list");
  return { title: t("title"), robots: { index: false } };
}

export default async function CasesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await requireActor(addressWith(path, query));
  if (countriesFor(actor, "case.answer").length === 0) notFound();
  const one = (name: string) => [query[name]].flat().at(-1) || undefined;
  const state = states.find((each) => each === one("state")) ?? "open";
  const cursor = one("cursor");
  const cases = await orNotFound(listCases(scopeToday(actor), { state, cursor, limit: 20 }));
  const [t, facts, locale] = [
    await getTranslations("case.list"),
    await getTranslations("case"),
    await getLocale(),
  ];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ReviewRooms here={path} isReviewer={countriesFor(actor, "progress.decide").length > 0} />
      <FilterForm path={path} query={query} names={["state"]} active={{ state: facts(`states.${state}`) }}>
        <Select
          name="state"
          label={facts("state")}
          choices={states.map((value) => ({ value, label: facts(`states.${value}`) }))}
          defaultValue={state}
        />
      </FilterForm>
      {cases.data.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneExplain")}</EmptyState>
      ) : (
        <div className="mt-6">
          <DataTable
            caption={t("caption", { count: cases.page.totalCount })}
            rows={cases.data}
            rowKey={({ number }) => String(number)}
            columns={[
              {
                key: "number",
                header: t("number"),
                cell: (each) => (
                  <Link href={`/review/cases/${each.number}`}>{facts("title", { number: each.number })}</Link>
                ),
              },
              { key: "about", header: facts("about"), cell: (each) => <CaseSubject view={each} /> },
              { key: "opened", header: facts("opened"), cell: (each) => <Moment value={each.recordedAt} /> },
              {
                key: "by",
                header: facts("answerBy"),
                cell: (each) => (
                  <>
                    {formatPartialDate(each.answerBy, locale)}{" "}
                    {each.isLate && <Chip tone="alert">{facts("states.late")}</Chip>}
                  </>
                ),
              },
            ]}
          />
          <Pagination
            shownCount={cases.data.length}
            totalCount={cases.page.totalCount}
            firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
            nextHref={cases.page.next ? addressWith(path, query, { cursor: cases.page.next }) : null}
          />
        </div>
      )}
    </>
  );
}
