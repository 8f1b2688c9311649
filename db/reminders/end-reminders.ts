import { and, eq, inArray, isNull } from "drizzle-orm";
import { notice } from "../schema";
import type { Tx } from "../store";

/** Ends the reminders about measures, shown and not yet sent: there is nothing to be reminded of any more. */
export async function endReminders(tx: Tx, measureIds: readonly string[], now: string) {
  await tx
    .update(notice)
    .set({ endedAt: now })
    .where(
      and(
        eq(notice.subjectKind, "measure"),
        inArray(notice.subjectId, [...measureIds]),
        isNull(notice.endedAt),
        inArray(notice.kind, ["due", "superior"]),
      ),
    );
}

/** Ends the notice that a note names somebody: they have put it aside. */
export async function endMention(
  tx: Tx,
  { noteId, userId, now }: { noteId: string; userId: string; now: string },
) {
  await tx
    .update(notice)
    .set({ endedAt: now })
    .where(
      and(
        eq(notice.subjectKind, "note"),
        eq(notice.subjectId, noteId),
        isNull(notice.endedAt),
        eq(notice.userId, userId),
      ),
    );
}
