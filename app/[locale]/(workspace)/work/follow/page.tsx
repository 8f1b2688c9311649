import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";
import { FollowForm } from "@/components/reminder/follow-form";
import { SubjectLink } from "@/components/reminder/subject-link";
import { WorkRooms } from "@/components/reminder/work-rooms";
import type { Query } from "@/components/ui/address";
import { findFollow } from "@/db/queries/follows";
import { subjectRefs } from "@/db/queries/subject-refs";
import { followKinds } from "@/domain/vocabulary";
import { requireActor } from "@/lib/session/current";
import { scopeToday } from "../../_reading";
import { startFollowingByForm, stopFollowingByForm } from "../_actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminder.follows");
  return { title: t("follow"), robots: { index: false } };
}

/** Follow one thing, or follow it no longer. */
export default async function FollowPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const one = (name: string) => [query[name]].flat().at(-1) ?? "";
  const kind = followKinds.find((each) => each === one("kind"));
  const subjectId = one("id").slice(0, 200);
  const actor = await requireActor(
    `/work/follow?kind=${encodeURIComponent(one("kind"))}&id=${encodeURIComponent(subjectId)}`,
  );
  if (!kind || !subjectId.trim()) notFound();
  const scope = scopeToday(actor);
  const [t, kinds, followed, refs] = [
    await getTranslations("reminder.follows"),
    await getTranslations("vocabulary.followKinds"),
    await findFollow(scope, kind, subjectId),
    await subjectRefs(scope, [{ kind, id: subjectId }]),
  ];
  const subject = refs(kind, subjectId);
  if (kind !== "search" && !subject) notFound();
  const posting = followed
    ? { action: stopFollowingByForm, of: followed.id, key: crypto.randomUUID() }
    : { action: startFollowingByForm, of: "", key: crypto.randomUUID() };
  return (
    <>
      <WorkRooms here="/work/follows" />
      <PageHeader kicker={kinds(kind)} title={t(followed ? "stop" : "follow")} />
      <p className="mb-6 max-w-prose text-lg">
        <SubjectLink follow={followed ?? { id: "", kind, subjectId, createdAt: "" }} subject={subject} />
      </p>
      <ClientMessages namespaces={["forms", "reminder"]}>
        <FollowForm kind={kind} subjectId={subjectId} followId={followed?.id ?? null} posting={posting} />
      </ClientMessages>
    </>
  );
}
