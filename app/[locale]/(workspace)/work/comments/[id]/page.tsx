import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CommentList } from "@/components/comment/comment-list";
import { ReleaseForm } from "@/components/comment/release-form";
import { ReplyForm } from "@/components/comment/reply-form";
import { Section } from "@/components/layout/section";
import { getComment } from "@/db/queries/comments";
import { getInstrument } from "@/db/queries/instrument";
import { can } from "@/domain/permissions";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../../_reading";
import { InstrumentFormPage } from "../../_components/instrument-form-page";
import { releaseByForm, replyByForm } from "./_actions";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("comment");
  return { title: t("one"), robots: { index: false } };
}

export default async function CommentPage({ params }: Props) {
  const id = decodeURIComponent((await params).id);
  const actor = await requireActor(`/work/comments/${encodeURIComponent(id)}`);
  const scope = scopeToday(actor);
  const comment = await orNotFound(getComment(scope, id));
  const instrument = await orNotFound(getInstrument(scope, comment.instrumentId));
  const subject = { countryCode: comment.countryCode };
  const mayReply = can(actor, "comment.reply", subject);
  const mayRelease = can(actor, "comment.release", subject);
  if (!mayReply && !mayRelease) notFound();
  const [t, reply, release] = await Promise.all([
    getTranslations("comment"),
    getTranslations("forms.reply"),
    getTranslations("forms.release"),
  ]);
  const href = `/instruments/${encodeURIComponent(comment.instrumentId)}/versions/${comment.version.number}#comments`;
  return (
    <InstrumentFormPage title={t("one")} instrument={instrument}>
      <CommentList comments={[comment]} actor={null} />
      {mayReply && (
        <Section title={reply("title")}>
          <ReplyForm
            commentId={id}
            href={href}
            posting={{ action: replyByForm, of: id, key: crypto.randomUUID() }}
          />
        </Section>
      )}
      {mayRelease && (
        <Section title={release("title")}>
          <ReleaseForm
            commentId={id}
            href={href}
            isReleased={comment.releasedAt !== null}
            posting={{ action: releaseByForm, of: id, key: crypto.randomUUID() }}
          />
        </Section>
      )}
    </InstrumentFormPage>
  );
}
