import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { LocalisedText } from "@/components/layout/localised-text";
import { Moment } from "@/components/layout/moment";
import { PartialDay } from "@/components/layout/partial-day";
import { MeasureName } from "@/components/measure/measure-name";
import { Link } from "@/components/ui/link";
import { daysBetween } from "@/domain/partial-date";
import { type Actor, can } from "@/domain/permissions";
import { pathOfNote } from "@/domain/view/note-path";
import type { NoticeView } from "@/domain/view/reminder";

/** What somebody was told, each with why and what can be done about it. */
export function NoticeList({ notices, actor }: { notices: readonly NoticeView[]; actor: Actor }) {
  const t = useTranslations("reminder.notices");
  const kinds = useTranslations("vocabulary.noticeKinds");
  return (
    <ol className="border-t border-rule">
      {notices.map((notice) => {
        const { id, kind, measure, instrument, note, country, dueBy, createdAt, endedAt } = notice;
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
            {(measure || instrument) && (
              <p className={isOver ? "text-ink-soft" : undefined}>
                {measure ? (
                  <MeasureName measure={measure} nativeLanguage={country?.nativeLanguage} />
                ) : (
                  instrument && (
                    <InstrumentName instrument={instrument} nativeLanguage={country?.nativeLanguage} />
                  )
                )}
              </p>
            )}
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
