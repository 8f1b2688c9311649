import { and, asc, count, desc, eq, inArray, isNull } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { MentionView, NoteRef, NoteSubjectView, NoteView } from "../../domain/view/note";
import type { Paged } from "../../domain/view/shared";
import type { NoteSubject } from "../../domain/vocabulary";
import { findColleagues } from "../find-colleagues";
import { findSubjects } from "../find-subjects";
import { mention, note, user } from "../schema";
import { bodiesOf } from "./attached";
import { groupBy } from "./group-by";
import { above, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { type Scope, seesUnpublished } from "./scope";

interface About {
  kind: NoteSubject;
  id: string;
}

const select = (scope: Scope) =>
  scope.reader
    .select({
      id: note.id,
      text: note.text,
      recordedAt: note.recordedAt,
      recordedBy: user.name,
      subjectKind: note.subjectKind,
      subjectId: note.subjectId,
      countryCode: note.countryCode,
    })
    .from(note)
    .innerJoin(user, eq(user.id, note.recordedById))
    .$dynamic();
type Row = Awaited<ReturnType<typeof select>>[number];

/** What is talked about; `not_found` for whoever has no role in its country. */
export async function getNoteSubject(
  scope: Scope,
  { kind, id }: About,
): Promise<NoteSubjectView & { organisationIds: string[] }> {
  const [subject] = (await subjectsOf(scope, [{ kind, id }])).values();
  if (!subject || !seesUnpublished(scope, subject.countryCode)) throw new Failure("not_found", "not_found");
  const bodies = kind === "measure" ? (await bodiesOf(scope.reader, [id]))(id) : [];
  return { ...subject, organisationIds: bodies.map((body) => body.id) };
}

/** What colleagues said about a thing, oldest first, a page at a time. Four statements. */
export async function listNotes(
  scope: Scope,
  about: About,
  request: PageRequest = {},
): Promise<Paged<NoteView>> {
  await getNoteSubject(scope, about);
  const limit = limitOf(request);
  const wanted = and(eq(note.subjectKind, about.kind), eq(note.subjectId, about.id));
  const after = readCursor(request.cursor, "ss");
  const rows = await select(scope)
    .where(and(wanted, above([note.recordedAt, note.id], after)))
    .orderBy(asc(note.recordedAt), asc(note.id))
    .limit(limit + 1);
  const page = cutPage(rows, limit, (row) => [row.recordedAt, row.id]);
  const [counted] = await scope.reader.select({ rows: count() }).from(note).where(wanted);
  return {
    data: await complete(scope, page.rows),
    page: { next: page.next, totalCount: counted?.rows ?? 0 },
  };
}

async function complete(scope: Scope, rows: readonly Row[]): Promise<NoteView[]> {
  const ids = rows.map(({ id }) => id);
  const named =
    ids.length === 0
      ? []
      : await scope.reader
          .select({ noteId: mention.noteId, name: user.name })
          .from(mention)
          .innerJoin(user, eq(user.id, mention.userId))
          .where(inArray(mention.noteId, ids))
          .orderBy(asc(user.name));
  const byNote = groupBy(named, (each) => each.noteId);
  return rows.map(({ id, text, recordedAt, recordedBy }) => ({
    id,
    text,
    recordedAt,
    recordedBy,
    mentions: (byNote.get(id) ?? []).map(({ name }) => name),
  }));
}

/** Notes in which the reader was named and that they have not put aside, newest first, as far as they may still see them. */
export async function listMentions(scope: Scope): Promise<MentionView[]> {
  if (!scope.actor) throw new Failure("unauthenticated", "unauthenticated");
  const rows = (
    await select(scope)
      .innerJoin(mention, eq(mention.noteId, note.id))
      .where(and(eq(mention.userId, scope.actor.userId), isNull(mention.settledAt)))
      .orderBy(desc(mention.recordedAt), desc(note.id))
      .limit(20)
  ).filter((row) => seesUnpublished(scope, row.countryCode));
  const subjects = await subjectsOf(
    scope,
    rows.map((row) => ({ kind: row.subjectKind, id: row.subjectId })),
  );
  const notes = await complete(scope, rows);
  return rows.flatMap((row, at) => {
    const subject = subjects.get(`${row.subjectKind} ${row.subjectId}`);
    const said = notes[at];
    return subject && said ? [{ note: said, subject }] : [];
  });
}

/** Who wrote these notes and about what, by id, as far as the reader may see them. At most four statements, none without ids. */
export async function noteRefsOf(scope: Scope, ids: readonly string[]): Promise<Map<string, NoteRef>> {
  if (ids.length === 0) return new Map();
  const rows = (await select(scope).where(inArray(note.id, [...ids]))).filter((row) =>
    seesUnpublished(scope, row.countryCode),
  );
  const subjects = await subjectsOf(
    scope,
    rows.map((row) => ({ kind: row.subjectKind, id: row.subjectId })),
  );
  return new Map(
    rows.flatMap(({ id, recordedBy, subjectKind, subjectId }) => {
      const subject = subjects.get(`${subjectKind} ${subjectId}`);
      return subject ? [[id, { id, recordedBy, subject }] as const] : [];
    }),
  );
}

/** Whom one may name in what is said about a country. */
export const listColleagues = (scope: Scope, countryCode: string) =>
  findColleagues(scope.reader, countryCode);

async function subjectsOf(scope: Scope, about: readonly About[]): Promise<Map<string, NoteSubjectView>> {
  const found = await findSubjects(scope.reader, about);
  return new Map([...found].map(([key, { isPublic: _isPublic, ...subject }]) => [key, subject]));
}
