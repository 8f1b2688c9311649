import type { NoteRef } from "./note";

/** Where a note is read among what colleagues say about a thing, without language. */
export const pathOfNote = ({ id, subject }: Pick<NoteRef, "id" | "subject">) =>
  `/work/notes/${subject.kind}/${encodeURIComponent(subject.id)}#note-${id}`;
