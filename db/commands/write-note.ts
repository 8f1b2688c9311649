import { Failure } from "../../domain/failure";
import { WriteNote } from "../../domain/input/note";
import { mentionedIn } from "../../domain/mentions";
import type { Actor, Subject } from "../../domain/permissions";
import type { NoteSubject } from "../../domain/vocabulary";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { findColleagues } from "../find-colleagues";
import { getAssessmentForChange } from "../load-assessment";
import { getInstrumentForChange, getMeasureForChange } from "../load-for-change";
import { newId } from "../new-id";
import { mention, note, notice } from "../schema";
import type { Tx } from "../store";

/** Says something to colleagues about a measure, a draft or an answer; whoever is named after `@` finds it among their work, and is told of it once. */
export const writeNote = defineCommand({
  action: "note.write",
  input: WriteNote,
  load: (tx, { subjectKind, subjectId }, { actor }) => subjectOf(tx, subjectKind, subjectId, actor),
  subject: (about) => about,
  async run(tx, input, { actor, now, loaded: { countryCode } }) {
    requireNoPersonalData({ text: input.text }, input.personalDataReason);
    const named = input.text.includes("@")
      ? mentionedIn(input.text, await findColleagues(tx, countryCode)).filter((id) => id !== actor.userId)
      : [];
    const entry = {
      id: newId(),
      subjectKind: input.subjectKind,
      subjectId: input.subjectId,
      countryCode,
      text: input.text,
      personalDataReason: input.personalDataReason ?? null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(note).values(entry);
    if (named.length > 0) await tell(tx, entry.id, named, now);
    return {
      value: { id: entry.id, mentionedCount: named.length },
      changes: [
        { subject: ["note", entry.id], countryCode, isPublic: false, after: { ...entry, mentioned: named } },
      ],
    };
  },
});

async function tell(tx: Tx, noteId: string, named: readonly string[], now: string) {
  await tx.insert(mention).values(named.map((userId) => ({ noteId, userId, recordedAt: now })));
  await tx.insert(notice).values(
    named.map((userId) => ({
      id: newId(),
      userId,
      kind: "mention" as const,
      key: `${userId} mention ${noteId}`,
      subjectKind: "note" as const,
      subjectId: noteId,
      createdAt: now,
    })),
  );
}

type About = Subject & { countryCode: string };

/** What is talked about; `not_found` where it is not there, not the actor's to see, or of no country. */
async function subjectOf(tx: Tx, kind: NoteSubject, id: string, actor: Actor): Promise<About> {
  if (kind === "measure") {
    const { row, organisationIds } = await getMeasureForChange(tx, id, actor);
    return { countryCode: row.countryCode, organisationIds };
  }
  const { countryCode } =
    kind === "instrument"
      ? await getInstrumentForChange(tx, id, actor)
      : (await getAssessmentForChange(tx, id, actor)).row;
  if (countryCode === null) throw new Failure("not_found", "not_found");
  return { countryCode };
}
