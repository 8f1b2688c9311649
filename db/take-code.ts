import { and, eq, isNotNull } from "drizzle-orm";
import type { Change } from "./audit-chain";
import { timeStepOf } from "./one-time-code";
import { takeRecoveryCode } from "./recovery-codes";
import { recoveryCode, secondFactor } from "./schema";
import { openSeed } from "./seal";
import type { Reader, Tx } from "./store";
import { userChange } from "./user-change";

/** The second factor that is asked for when this account signs in; undefined without one. */
export async function findSecondFactor(handle: Reader | Tx, userId: string) {
  const [row] = await handle
    .select()
    .from(secondFactor)
    .where(and(eq(secondFactor.userId, userId), isNotNull(secondFactor.confirmedAt)));
  return row;
}

/** Takes a code of the account's second factor, or one of its recovery codes, once; null when it is neither. */
export async function takeCode(
  tx: Tx,
  { userId, code, secret, now }: { userId: string; code: string; secret: string; now: string },
): Promise<Change[] | null> {
  const row = await findSecondFactor(tx, userId);
  if (!row) return null;
  const seed = openSeed(secret, userId, row.sealedSeed);
  const timeStep = seed === null ? null : timeStepOf(seed, code, now, row.lastTimeStep);
  if (timeStep !== null) {
    await tx.update(secondFactor).set({ lastTimeStep: timeStep }).where(eq(secondFactor.userId, userId));
    return [];
  }
  if (await takeRecoveryCode(tx, userId, code, now)) return [userChange("second_factor.recover", userId)];
  return null;
}

/** Takes the second factor and its recovery codes away. */
export async function dropSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  await tx.delete(secondFactor).where(eq(secondFactor.userId, userId));
}
