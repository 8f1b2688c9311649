import { useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { Moment } from "@/components/layout/moment";
import { PlainText } from "@/components/layout/plain-text";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { type Actor, can } from "@/domain/permissions";
import type { CommentView } from "@/domain/view/comment";
import type { ProvisionChange } from "@/domain/vocabulary";
import { AnswerMark } from "./answer-mark";

/** What became of the provision that a comment speaks of, in the version that is read. */
export interface LedTo {
  change: ProvisionChange;
  number: string | null;
  href: string;
}

interface Props {
  comments: readonly CommentView[];
  actor: Actor | null;
  /** Where the next version is read: what each comment led to there. */
  ledTo?: (comment: CommentView) => LedTo | null;
}

/** What reviewers said, each with its basis, what the drafting body answered, and what it led to. */
export function CommentList({ comments, actor, ledTo }: Props) {
  const t = useTranslations("comment");
  const kinds = useTranslations("vocabulary.commentKinds");
  return (
    <ol className="border-t border-rule">
      {comments.map((comment) => {
        const led = ledTo?.(comment);
        return (
          <li key={comment.id} id={`comment-${comment.id}`} className="space-y-2 border-b border-rule py-4">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
              <strong>{kinds(comment.kind)}</strong>
              <Place comment={comment} />
              {comment.releasedAt === null && <Chip tone="alert">{t("unreleased")}</Chip>}
            </div>
            {comment.quote && (
              <blockquote className="max-w-prose border-l-2 border-rule-strong pl-3 text-sm">
                <PlainText language={comment.version.language}>{comment.quote}</PlainText>
              </blockquote>
            )}
            <div className="max-w-prose">
              <PlainText>{comment.text}</PlainText>
            </div>
            <p className="text-xs text-ink-soft">
              {comment.basis && (
                <>
                  {t("basis")}: {[comment.basis.name, comment.basis.place].filter(Boolean).join(", ")}
                  {" · "}
                </>
              )}
              <Moment value={comment.recordedAt} />
              {comment.recordedBy && ` · ${comment.recordedBy}`}
            </p>
            <Reply comment={comment} />
            {led && (
              <p className="text-sm">
                <Led led={led} />
              </p>
            )}
            <Actions comment={comment} actor={actor} />
          </li>
        );
      })}
    </ol>
  );
}

function Place({ comment: { instrumentId, version, provision } }: { comment: CommentView }) {
  const t = useTranslations("comment");
  const href = `/instruments/${encodeURIComponent(instrumentId)}/versions/${version.number}`;
  return (
    <DatedLink href={href}>
      {provision ? (
        <PlainText language={version.language}>
          {provision.number ?? provision.heading ?? t("part")}
        </PlainText>
      ) : (
        t("whole")
      )}
      {", "}
      {t("version", { number: version.number })}
    </DatedLink>
  );
}

function Reply({ comment: { reply } }: { comment: CommentView }) {
  const t = useTranslations("comment");
  if (!reply) return <p className="text-sm text-ink-soft">{t("noReply")}</p>;
  return (
    <div className="max-w-prose border-l-2 border-accent pl-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="text-ink-soft">{t("reply")}</span>
        <AnswerMark answer={reply.answer} />
        <Moment value={reply.recordedAt} />
      </p>
      <PlainText>{reply.reason}</PlainText>
    </div>
  );
}

function Led({ led }: { led: LedTo }) {
  const t = useTranslations("comment");
  const changes = useTranslations("vocabulary.provisionChanges");
  return (
    <>
      {t("ledTo")} <DatedLink href={led.href}>{changes(led.change)}</DatedLink>
      {led.number && (
        <>
          {" · "}
          <PlainText>{led.number}</PlainText>
        </>
      )}
    </>
  );
}

function Actions({ comment, actor }: { comment: CommentView; actor: Actor | null }) {
  const t = useTranslations("comment");
  const subject = { countryCode: comment.countryCode };
  const may =
    can(actor, "comment.reply", subject) ||
    (comment.releasedAt === null && can(actor, "comment.release", subject));
  if (!may) return null;
  return (
    <p className="no-print text-sm">
      <Link href={`/work/comments/${encodeURIComponent(comment.id)}`} className="inline-block py-0.5">
        {t("open")}
      </Link>
    </p>
  );
}
