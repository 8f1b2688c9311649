import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { placesFor, preparedFor } from "../prepared";
import { notice } from "../schema";
import type { Tx } from "../store";

const remindersEnd = preparedFor("end_reminders", (tx: Tx, count: number) =>
  tx
    .update(notice)
    .set({ endedAt: sql`${sql.placeholder("now")}` })
    .where(
      and(
        eq(notice.subjectKind, "measure"),
        inArray(notice.subjectId, placesFor(count)),
        isNull(notice.endedAt),
        inArray(notice.kind, ["due", "superior"]),
      ),
    ),
);

/** Ends the reminders about measures, shown and not yet sent: there is nothing to be reminded of any more. */
export async function endReminders(tx: Tx, measureIds: readonly string[], now: string) {
  await remindersEnd(tx, measureIds.length).execute({ ...measureIds, now });
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
