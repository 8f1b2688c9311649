import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";
import { Link } from "@/components/ui/link";
import { daysBetween } from "@/domain/partial-date";
import { type Actor, can } from "@/domain/permissions";
import { pathOfNote } from "@/domain/view/note-path";
import type { NoticeView } from "@/domain/view/reminder";
import { ChangedThing } from "./changed-thing";

/** What somebody was told, each with why and what can be done about it. */
export function NoticeList({ notices, actor }: { notices: readonly NoticeView[]; actor: Actor }) {
  const t = useTranslations("reminder.notices");
  const kinds = useTranslations("vocabulary.noticeKinds");
  return (
    <ol className="border-t border-rule">
      {notices.map((notice) => {
        const { id, kind, measure, note, dueBy, createdAt, endedAt } = notice;
        const passed = dueBy ? daysBetween(dueBy, createdAt.slice(0, 10)) : 0;
        const isOver = endedAt !== null;
        return (
          <li key={id} className="border-b border-rule py-4">
            <p className="kicker">
              {kinds(kind)}
              {" · "}
              <Moment value={createdAt} />
              {isOver && (
                <>
                  {" · "}
                  {t("ended")} <Moment value={endedAt} />
                </>
              )}
            </p>
            {!note && (
              <p className={isOver ? "text-ink-soft" : undefined}>
                <ChangedThing thing={notice} />
              </p>
            )}
            <ActionNames actions={notice.actions} />
            {note && (
              <p className={isOver ? "text-ink-soft" : undefined}>
                <Link href={pathOfNote(note)}>
                  {note.subject.number && `${note.subject.number}. `}
                  <LocalisedText text={note.subject.title} isUnmarked />
                </Link>
                <span className="block text-sm text-ink-soft">{t("namedBy", { name: note.recordedBy })}</span>
              </p>
            )}
            {dueBy && (
              <p className="text-sm text-ink-soft">
                {t(passed <= 0 ? "before" : "after", { days: Math.abs(passed) })} <PartialDay value={dueBy} />
              </p>
            )}
            {measure && !isOver && kind === "due" && (
              <p className="flex flex-wrap gap-x-5 text-sm">
                {can(actor, "progress.report", { countryCode: measure.countryCode }) && (
                  <Link href={`/work/measures/${encodeURIComponent(measure.id)}/report`} className="py-1">
                    {t("report")}
                  </Link>
                )}
                <Link href={`/work/measures/${encodeURIComponent(measure.id)}/snooze`} className="py-1">
                  {t("snooze")}
                </Link>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** What was done, by the words of the list of changes. */
function ActionNames({ actions }: { actions: readonly string[] }) {
  const t = useTranslations("changes");
  if (actions.length === 0) return null;
  const names = actions.map((action) => {
    const key = `actions.${action}` as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : action;
  });
  return <p className="text-sm text-ink-soft">{names.join(" · ")}</p>;
}
