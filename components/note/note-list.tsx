import { useTranslations } from "next-intl";
import { Moment } from "@/components/layout/moment";
import { PlainText } from "@/components/layout/plain-text";
import type { NoteView } from "@/domain/view/note";

/** What colleagues said among themselves, oldest first. */
export function NoteList({ notes }: { notes: readonly NoteView[] }) {
  const t = useTranslations("note");
  return (
    <ol className="border-t border-rule">
      {notes.map((note) => (
        <li key={note.id} id={`note-${note.id}`} className="max-w-prose space-y-1 border-b border-rule py-4">
          <p className="text-sm text-ink-soft">
            <strong className="text-ink">{note.recordedBy}</strong> · <Moment value={note.recordedAt} />
          </p>
          <PlainText>{note.text}</PlainText>
          {note.mentions.length > 0 && (
            <p className="text-sm text-ink-soft">{t("told", { names: note.mentions.join(", ") })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
