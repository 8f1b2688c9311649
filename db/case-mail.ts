import { and, count, eq, gte, inArray, isNotNull, lt } from "drizzle-orm";
import { enqueue } from "./jobs/enqueue";
import { caseAnswer, publicCase } from "./schema";
import type { Reader, Store, Tx } from "./store";
import { systemActor } from "./system-actor";

/** What a case's mail says: that it was received under its number, or what came of it. */
export type CaseMail = "opened" | "answered";

/** Nobody can have more mails than this sent to an address in a day by opening cases in its name. */
const mostOpenedADay = 3;

/** Asks for a mail to whoever left an address with a case, once. */
export const askForMail = (tx: Tx, caseId: string, what: CaseMail, now: string) =>
  enqueue(tx, {
    kind: "send_case_mail",
    payload: { caseId, what },
    actorId: systemActor.userId,
    now,
    key: `send_case_mail ${what} ${caseId}`,
  });

/** Whether an address may be told of one more case since `since`, the one that was just taken down among them. */
export async function mayBeTold(tx: Tx, email: string, since: string): Promise<boolean> {
  const [found] = await tx
    .select({ rows: count() })
    .from(publicCase)
    .where(and(eq(publicCase.isOpen, true), gte(publicCase.recordedAt, since), eq(publicCase.email, email)));
  return (found?.rows ?? 0) <= mostOpenedADay;
}

/** The address a case was left with and the language to write in; null when there is none, or none any more. */
export async function findAddress(reader: Reader, caseId: string) {
  const [row] = await reader
    .select({
      number: publicCase.number,
      email: publicCase.email,
      language: publicCase.language,
      isOpen: publicCase.isOpen,
    })
    .from(publicCase)
    .where(and(eq(publicCase.id, caseId), isNotNull(publicCase.email)));
  return row ? { ...row, email: row.email ?? "" } : null;
}

/** Erases the address of a case that is closed. */
export const eraseAddress = (store: Store, caseId: string) =>
  store.inSideTransaction((tx) =>
    tx
      .update(publicCase)
      .set({ email: null })
      .where(and(eq(publicCase.id, caseId), eq(publicCase.isOpen, false))),
  );

/** Erases the addresses of cases that were answered before `answeredBefore` (ISO 8601 UTC), whatever became of their mail. */
export const eraseOldAddresses = (store: Store, answeredBefore: string) =>
  store.inSideTransaction((tx) =>
    tx
      .update(publicCase)
      .set({ email: null })
      .where(
        and(
          eq(publicCase.isOpen, false),
          isNotNull(publicCase.email),
          inArray(
            publicCase.id,
            tx
              .select({ id: caseAnswer.caseId })
              .from(caseAnswer)
              .where(lt(caseAnswer.recordedAt, answeredBefore)),
          ),
        ),
      ),
  );
