import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { NoteList } from "@/components/note/note-list";
import { WriteNoteForm } from "@/components/note/write-note-form";
import { addressWith, type Query } from "@/components/ui/address";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { getNoteSubject, listColleagues, listNotes } from "@/db/queries/notes";
import { can } from "@/domain/permissions";
import { pathOfSubject } from "@/domain/subject-path";
import { noteSubjects } from "@/domain/vocabulary";
import { requireActor } from "@/lib/session/current";
import { orNotFound, scopeToday } from "../../../../_reading";
import { writeByForm } from "../../_actions";

interface Props {
  params: Promise<{ kind: string; id: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("note");
  return { title: t("title"), robots: { index: false } };
}

export default async function NotesPage({ params, searchParams }: Props) {
  const given = await params;
  const kind = noteSubjects.find((each) => each === given.kind);
  if (!kind) notFound();
  const id = decodeURIComponent(given.id);
  const path = `/work/notes/${kind}/${encodeURIComponent(id)}`;
  const actor = await requireActor(path);
  const scope = scopeToday(actor);
  const query = await searchParams;
  const cursor = [query.cursor].flat().at(-1) || undefined;
  const subject = await orNotFound(getNoteSubject(scope, { kind, id }));
  const notes = await orNotFound(listNotes(scope, { kind, id }, { cursor, limit: 50 }));
  const colleagues = await listColleagues(scope, subject.countryCode);
  const [t, kinds] = [await getTranslations("note"), await getTranslations("vocabulary.noteSubjects")];
  return (
    <>
      <PageHeader
        kicker={kinds(kind)}
        title={t("title")}
        lead={
          <span className="block space-y-2 text-base">
            <Link href={pathOfSubject(subject)}>
              {subject.number && `${subject.number}. `}
              <LocalisedText text={subject.title} isUnmarked />
            </Link>
            <span className="block">{t("lead")}</span>
          </span>
        }
      />
      {notes.data.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneExplain")}</EmptyState>
      ) : (
        <>
          <NoteList notes={notes.data} />
          <Pagination
            shownCount={notes.data.length}
            totalCount={notes.page.totalCount}
            firstHref={cursor ? addressWith(path, query, { cursor: null }) : null}
            nextHref={notes.page.next ? addressWith(path, query, { cursor: notes.page.next }) : null}
          />
        </>
      )}
      {can(actor, "note.write", {
        countryCode: subject.countryCode,
        organisationIds: subject.organisationIds,
      }) && (
        <div className="mt-8">
          <ClientMessages namespaces={["note", "forms", "time"]}>
            <WriteNoteForm
              subjectKind={kind}
              subjectId={id}
              colleagues={colleagues.filter((person) => person.id !== actor.userId).map(({ name }) => name)}
              posting={{ action: writeByForm, of: "", key: crypto.randomUUID() }}
            />
          </ClientMessages>
        </div>
      )}
    </>
  );
}
