import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { Section } from "@/components/layout/section";
import { DeliveryTable } from "@/components/reminder/delivery-table";
import { SnoozeTable } from "@/components/reminder/snooze-table";
import { WorkRooms } from "@/components/reminder/work-rooms";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { listDeliveries, listSnoozes } from "@/db/queries/deliveries";
import { countriesFor } from "@/domain/permissions";
import { settings } from "@/lib/env/env";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../_reading";

const path = "/work/deliveries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminder.deliveries");
  return { title: t("title"), robots: { index: false } };
}

/** What went out to whom, when, and what the mail server said: one's own, and for managers that of their people. */
export default async function DeliveriesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor(path);
  const scope = scopeToday(actor);
  const [query, t] = [await searchParams, await getTranslations("reminder.deliveries")];
  const cursor = [query.cursor].flat().at(-1);
  const page = await orNotFound(listDeliveries(scope, { cursor }));
  const isManager = countriesFor(actor, "reminder.set").length > 0;
  const snoozes = await listSnoozes(scope);
  return (
    <>
      <WorkRooms here={path} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {!settings().SMTP_URL && (
        <p className="mb-6 max-w-prose border-l-4 border-rule px-4 py-2">{t("noServer")}</p>
      )}
      {page.data.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneExplain")}</EmptyState>
      ) : (
        <DeliveryTable deliveries={page.data} />
      )}
      {page.page.totalCount > 0 && (
        <Pagination
          shownCount={page.data.length}
          totalCount={page.page.totalCount}
          nextHref={page.page.next && addressWith(path, query, { cursor: page.page.next })}
          firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
        />
      )}
      {isManager && (
        <Section title={t("snoozes")} aside={t("snoozesExplain")} id="snoozes">
          {snoozes.length === 0 ? <p>{t("noSnoozes")}</p> : <SnoozeTable snoozes={snoozes} />}
        </Section>
      )}
    </>
  );
}
