import { z } from "zod";
import { noteSubjects } from "../vocabulary";
import { Instant, Localised } from "./shared";

export const NoteView = z.object({
  id: z.string(),
  text: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
  mentions: z.array(z.string()).describe("Names of those it was pointed out to"),
});
export type NoteView = z.infer<typeof NoteView>;

export const NoteSubjectView = z.object({
  kind: z.enum(noteSubjects),
  id: z.string(),
  title: Localised,
  number: z.string().nullable(),
  countryCode: z.string(),
});
export type NoteSubjectView = z.infer<typeof NoteSubjectView>;

/** A note as a notice names it: who wrote it and about what, not what it says. */
export const NoteRef = z.object({ id: z.string(), recordedBy: z.string(), subject: NoteSubjectView });
export type NoteRef = z.infer<typeof NoteRef>;

export const MentionView = z.object({ note: NoteView, subject: NoteSubjectView });
export type MentionView = z.infer<typeof MentionView>;
