import { z } from "zod";
import { writeNote } from "@/db/commands/write-note";
import { listNotes } from "@/db/queries/notes";
import { notesQuery, WriteNote } from "@/domain/input/note";
import { dataOf } from "@/domain/view/answer";
import { NoteView } from "@/domain/view/note";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "What colleagues said about a measure, a draft or an answer, oldest first; never public",
  query: notesQuery,
  access: "signed_in",
  answer: pagedOf(NoteView),
  handle: ({ scope, query: { subjectKind, subjectId, ...page } }) =>
    listNotes(scope, { kind: subjectKind, id: subjectId }, page),
});

export const POST = writeRoute({
  summary:
    "Say something to colleagues about a measure, a draft or an answer; `@` before a whole name tells that person",
  body: WriteNote,
  answer: dataOf(z.object({ id: z.string(), mentionedCount: z.number().int() })),
  run: writeNote,
});
