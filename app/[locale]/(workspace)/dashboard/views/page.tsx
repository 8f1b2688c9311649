import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { Moment } from "@/components/layout/moment";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { PlainText } from "@/components/layout/plain-text";
import { addressWith, type Query } from "@/components/ui/address";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { listSavedViews } from "@/db/queries/saved-views";
import { ownOrigin } from "@/lib/env/env";
import { localePath } from "@/lib/i18n/routing";
import { requireActor } from "@/lib/session/current";
import { viewWords } from "../../../_dashboard/view-words";
import { orNotFound, scopeToday } from "../../_reading";

const path = "/dashboard/views";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard.views");
  return { title: t("title"), robots: { index: false } };
}

/** The reader's own saved views, each under the link by which it is shared. */
export default async function SavedViews({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor(path);
  const query = await searchParams;
  const cursor = [query.cursor].flat().at(-1);
  const page = await orNotFound(listSavedViews(scopeToday(actor), { cursor }));
  const [t, d] = [await getTranslations("dashboard.views"), await getTranslations("dashboard")];
  const [locale, linesOf] = [await getLocale(), await viewWords(scopeToday(actor))];
  const origin = ownOrigin((await headers()).get("host")) ?? "";
  return (
    <>
      <Breadcrumbs items={[{ label: d("title"), href: "/dashboard" }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {page.data.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href="/dashboard">{d("openLink")}</LinkButton>} />
      ) : (
        <DataTable
          caption={t("title")}
          isCaptionHidden
          rows={page.data}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("name"),
              cell: ({ id, name }) => (
                <Link href={`${path}/${id}`}>
                  <PlainText>{name}</PlainText>
                </Link>
              ),
            },
            {
              key: "holds",
              header: t("holds"),
              cell: ({ filter }) =>
                linesOf(filter)
                  .map(({ label, value }) => d("filters.filter", { name: label, value }))
                  .join(" · ") || t("noFilters"),
            },
            {
              key: "link",
              header: t("link"),
              cell: ({ id }) => (
                <code className="text-xs select-all wrap-anywhere">{`${origin}${localePath(`${path}/${id}`, locale)}`}</code>
              ),
            },
            { key: "saved", header: t("savedOn"), cell: ({ createdAt }) => <Moment value={createdAt} /> },
            {
              key: "change",
              header: t("change"),
              cell: ({ id, name }) => (
                <span className="flex flex-wrap gap-x-4">
                  <Link
                    href={`${path}/${id}/name`}
                    aria-label={t("renameNamed", { name })}
                    className="inline-block py-1"
                  >
                    {t("rename")}
                  </Link>
                  <Link
                    href={`${path}/${id}/delete`}
                    aria-label={t("deleteNamed", { name })}
                    className="inline-block py-1"
                  >
                    {t("delete")}
                  </Link>
                </span>
              ),
            },
          ]}
        />
      )}
      <Pagination
        shownCount={page.data.length}
        totalCount={page.page.totalCount}
        nextHref={page.page.next && addressWith(path, query, { cursor: page.page.next })}
        firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
      />
    </>
  );
}
