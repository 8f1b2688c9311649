import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import { KeepTyped } from "@/components/form/keep-typed";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { Section } from "@/components/layout/section";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { listUsers, userStates } from "@/db/queries/users";
import { languages, roles } from "@/domain/vocabulary";
import { languageNames } from "@/lib/i18n/routing";
import { invite } from "../_actions";
import { AdminRooms } from "../_components/admin-rooms";
import { administratorScope, grantChoices, grantFields, orNotFound } from "../_data";
import { oneOf, textOf } from "../_filters";
import { UserTable } from "./_components/user-table";

const path = "/admin/users";
const names = ["q", "role", "country", "state"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.users");
  return { title: t("title"), robots: { index: false } };
}

export default async function UsersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const scope = await administratorScope(path, "user.manage");
  const [query, t, table, problem, locale, choices, fields] = await Promise.all([
    searchParams,
    getTranslations("admin"),
    getTranslations("table"),
    getTranslations("problem"),
    getLocale(),
    grantChoices(scope),
    grantFields(scope, true),
  ]);
  const states = userStates.map((value) => ({ value, label: t(`users.states.${value}`) }));
  const filter = {
    q: textOf(query, "q"),
    role: oneOf(query, "role", roles),
    country: textOf(query, "country"),
    state: oneOf(query, "state", userStates),
  };
  const page = await orNotFound(
    listUsers(scope, new Date().toISOString(), {
      ...filter,
      cursor: textOf(query, "cursor"),
    }),
  );
  const labelOf = (list: { value: string; label: string }[], value?: string) =>
    list.find((each) => each.value === value)?.label ?? value ?? "";
  const active = {
    q: `${t("users.search")}: ${filter.q}`,
    role: `${t("users.role")}: ${labelOf(choices.roles, textOf(query, "role"))}`,
    country: `${t("users.country")}: ${labelOf(choices.countries, filter.country)}`,
    state: `${t("users.state")}: ${labelOf(states, textOf(query, "state"))}`,
  };
  return (
    <>
      <AdminRooms current="users" />
      <PageHeader title={t("users.title")} lead={t("users.lead")} />
      <FilterForm path={path} query={query} names={names} active={active}>
        <TextInput name="q" label={t("users.search")} defaultValue={filter.q} />
        <Select
          name="role"
          label={t("users.role")}
          choices={choices.roles}
          emptyLabel={table("any")}
          defaultValue={filter.role}
        />
        <Select
          name="country"
          label={t("users.country")}
          choices={choices.countries}
          emptyLabel={table("any")}
          defaultValue={filter.country}
        />
        <Select
          name="state"
          label={t("users.state")}
          choices={states}
          emptyLabel={table("any")}
          defaultValue={filter.state}
        />
      </FilterForm>
      <div className="mt-8">
        {page.data.length === 0 ? <EmptyState title={t("users.noMatch")} /> : <UserTable users={page.data} />}
      </div>
      <Pagination
        shownCount={page.data.length}
        totalCount={page.page.totalCount}
        nextHref={page.page.next && addressWith(path, query, { cursor: page.page.next })}
        firstHref={query.cursor ? addressWith(path, query, { cursor: null }) : null}
      />
      <Section title={t("invite.title")} id="invite">
        <ActionForm
          action={invite}
          fields={[
            { kind: "email", name: "email", label: t("users.email") },
            { kind: "text", name: "name", label: t("users.name") },
            {
              kind: "select",
              name: "language",
              label: t("invite.language"),
              choices: languages.map((value) => ({ value, label: languageNames[value] })),
              defaultValue: locale,
            },
            ...fields,
          ]}
          submit={t("invite.submit")}
          errorTitle={problem("titles.invalid")}
        >
          <ClientMessages namespaces={["forms"]}>
            <KeepTyped name="invite" />
          </ClientMessages>
        </ActionForm>
      </Section>
    </>
  );
}
