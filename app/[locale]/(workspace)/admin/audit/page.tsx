import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { listAudit, listAuditActions } from "@/db/queries/audit";
import { AdminRooms } from "../_components/admin-rooms";
import { administratorScope, grantChoices, orNotFound } from "../_data";
import { textOf } from "../_filters";
import { AuditTable } from "./_components/audit-table";
import { ChainState } from "./_components/chain-state";

const path = "/admin/audit";
const names = ["actor", "action", "subjectKind", "subjectId", "country"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.audit");
  return { title: t("title"), robots: { index: false } };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const scope = await administratorScope(path, "audit.read");
  const [{ verify, ...query }, t, table, choices, actions] = await Promise.all([
    searchParams,
    getTranslations("admin.audit"),
    getTranslations("table"),
    grantChoices(scope),
    listAuditActions(scope),
  ]);
  const filter = Object.fromEntries(names.map((name) => [name, textOf(query, name)]));
  const page = await orNotFound(listAudit(scope, { ...filter, cursor: textOf(query, "cursor") }));
  const active = Object.fromEntries(names.map((name) => [name, `${t(name)}: ${filter[name]}`]));
  return (
    <>
      <AdminRooms current="audit" />
      <PageHeader title={t("title")} lead={t("lead")} />
      <ChainState scope={scope} isAsked={verify !== undefined} />
      <div className="mt-10">
        <FilterForm path={path} query={query} names={names} active={active}>
          <TextInput name="actor" label={t("actor")} defaultValue={filter.actor} />
          <Select
            name="action"
            label={t("action")}
            choices={actions.map((value) => ({ value, label: value }))}
            emptyLabel={table("any")}
            defaultValue={filter.action}
          />
          <TextInput name="subjectKind" label={t("subjectKind")} defaultValue={filter.subjectKind} />
          <TextInput name="subjectId" label={t("subjectId")} defaultValue={filter.subjectId} />
          <Select
            name="country"
            label={t("country")}
            choices={choices.countries}
            emptyLabel={table("any")}
            defaultValue={filter.country}
          />
        </FilterForm>
      </div>
      <div className="mt-8">
        {page.data.length === 0 ? <EmptyState title={t("noMatch")} /> : <AuditTable lines={page.data} />}
      </div>
      <Pagination
        shownCount={page.data.length}
        totalCount={page.page.totalCount}
        nextHref={page.page.next && addressWith(path, query, { cursor: page.page.next })}
        firstHref={query.cursor ? addressWith(path, query, { cursor: null }) : null}
      />
    </>
  );
}
