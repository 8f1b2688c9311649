import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { NoticeList } from "@/components/reminder/notice-list";
import { WorkRooms } from "@/components/reminder/work-rooms";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listNotices } from "@/db/queries/notices";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../_reading";

const path = "/work/notices";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminder.notices");
  return { title: t("title"), robots: { index: false } };
}

/** Everything the reader was told, by mail or only here. */
export default async function NoticesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor(path);
  const [query, t] = [await searchParams, await getTranslations("reminder.notices")];
  const cursor = [query.cursor].flat().at(-1);
  const page = await orNotFound(listNotices(scopeToday(actor), { cursor }));
  return (
    <>
      <WorkRooms here={path} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {page.data.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href="/work/follows">{t("toFollows")}</LinkButton>}>
          {t("noneExplain")}
        </EmptyState>
      ) : (
        <NoticeList notices={page.data} actor={actor} />
      )}
      {page.page.totalCount > 0 && (
        <Pagination
          shownCount={page.data.length}
          totalCount={page.page.totalCount}
          nextHref={page.page.next && addressWith(path, query, { cursor: page.page.next })}
          firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
        />
      )}
    </>
  );
}
