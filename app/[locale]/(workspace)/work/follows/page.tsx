import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { Moment } from "@/components/layout/moment";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { Section } from "@/components/layout/section";
import { CalendarForm } from "@/components/reminder/calendar-form";
import { SubjectLink } from "@/components/reminder/subject-link";
import { WorkRooms } from "@/components/reminder/work-rooms";
import { addressWith, type Query } from "@/components/ui/address";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { hasCalendar } from "@/db/queries/calendar";
import { listFollows } from "@/db/queries/follows";
import { subjectRefs } from "@/db/queries/subject-refs";
import { ownOrigin } from "@/lib/env/env";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../_reading";
import { makeCalendarByForm } from "../_actions";

const path = "/work/follows";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminder.follows");
  return { title: t("title"), robots: { index: false } };
}

/** What the reader hears about, and their own calendar. */
export default async function FollowsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor(path);
  const scope = scopeToday(actor);
  const query = await searchParams;
  const cursor = [query.cursor].flat().at(-1);
  const page = await orNotFound(listFollows(scope, { cursor }));
  const subjects = await subjectRefs(
    scope,
    page.data.map(({ kind, subjectId }) => ({ kind, id: subjectId })),
  );
  const [t, calendar, kinds] = [
    await getTranslations("reminder.follows"),
    await getTranslations("reminder.calendar"),
    await getTranslations("vocabulary.followKinds"),
  ];
  return (
    <>
      <WorkRooms here={path} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {page.data.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href="/search">{t("toSearch")}</LinkButton>}>
          {t("noneExplain")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("title")}
          isCaptionHidden
          rows={page.data}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "what",
              header: t("what"),
              cell: (row) => <SubjectLink follow={row} subject={subjects(row.kind, row.subjectId)} />,
            },
            { key: "kind", header: t("kind"), cell: (row) => kinds(row.kind) },
            { key: "since", header: t("since"), cell: (row) => <Moment value={row.createdAt} /> },
            {
              key: "action",
              header: t("action"),
              cell: (row) => (
                <Link
                  href={`/work/follow?kind=${row.kind}&id=${encodeURIComponent(row.subjectId)}`}
                  className="inline-block py-1"
                >
                  {t("stop")}
                </Link>
              ),
            },
          ]}
        />
      )}
      {page.page.totalCount > 0 && (
        <Pagination
          shownCount={page.data.length}
          totalCount={page.page.totalCount}
          nextHref={page.page.next && addressWith(path, query, { cursor: page.page.next })}
          firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
        />
      )}
      <Section title={calendar("title")} aside={calendar("aside")} id="calendar">
        <ClientMessages namespaces={["forms", "reminder"]}>
          <CalendarForm
            origin={ownOrigin((await headers()).get("host")) ?? ""}
            hasAddress={await hasCalendar(scope)}
            posting={{ action: makeCalendarByForm, of: "", key: crypto.randomUUID() }}
          />
        </ClientMessages>
      </Section>
    </>
  );
}
