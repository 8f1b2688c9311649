import { z } from "zod";
import { noteSubjects } from "../vocabulary";
import { id, personalDataReason, text } from "./fields";
import { pageQuery } from "./query";

export const WriteNote = z.object({
  subjectKind: z.enum(noteSubjects),
  subjectId: id,
  text: text(5_000).describe("`@` before the whole name of a colleague tells them"),
  personalDataReason,
});

export const SettleMention = z.object({ noteId: id });

export const notesQuery = pageQuery.extend({ subjectKind: z.enum(noteSubjects), subjectId: id });
