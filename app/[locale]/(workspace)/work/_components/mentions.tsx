import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { Moment } from "@/components/layout/moment";
import { PlainText } from "@/components/layout/plain-text";
import { Section } from "@/components/layout/section";
import { SettleForm } from "@/components/note/settle-form";
import { Link } from "@/components/ui/link";
import { listMentions } from "@/db/queries/notes";
import type { Scope } from "@/db/queries/scope";
import { pathOfNote } from "@/domain/view/note-path";
import { settleByForm } from "../notes/_actions";

/** Notes in which the reader was named and that they have not put aside; nothing where there are none. */
export async function Mentions({ scope }: { scope: Scope }) {
  const mentions = await listMentions(scope);
  if (mentions.length === 0) return null;
  const t = await getTranslations("note");
  return (
    <Section title={t("named")} aside={t("namedExplain")}>
      <ClientMessages namespaces={["note", "forms", "time"]}>
        <ul className="border-t border-rule">
          {mentions.map(({ note, subject }) => (
            <li
              key={note.id}
              className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b border-rule py-4"
            >
              <div className="max-w-prose space-y-1">
                <p>
                  <Link href={pathOfNote({ id: note.id, subject })}>
                    {subject.number && `${subject.number}. `}
                    <LocalisedText text={subject.title} isUnmarked />
                  </Link>
                </p>
                <p className="text-sm text-ink-soft">
                  {note.recordedBy} · <Moment value={note.recordedAt} />
                </p>
                <PlainText>{note.text}</PlainText>
              </div>
              <SettleForm
                noteId={note.id}
                posting={{ action: settleByForm, of: note.id, key: crypto.randomUUID() }}
              />
            </li>
          ))}
        </ul>
      </ClientMessages>
    </Section>
  );
}
