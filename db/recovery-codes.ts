import { randomInt } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { secretHash } from "./new-secret";
import { recoveryCode } from "./schema";
import type { Tx } from "./store";

const count = 10;
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** Three groups of four, about 59 bits. */
const newCode = () =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(""),
  ).join("-");

const hashOf = (userId: string, code: string) =>
  secretHash(`${userId}\n${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`);

/** Ten codes, returned once and kept as hashes. */
export async function addRecoveryCodes(tx: Tx, userId: string, now: string): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode);
  await tx
    .insert(recoveryCode)
    .values(codes.map((code) => ({ codeHash: hashOf(userId, code), userId, createdAt: now })));
  return codes;
}

/** Uses a code up; false when it is none of this account or was used before. */
export async function takeRecoveryCode(tx: Tx, userId: string, code: string, now: string): Promise<boolean> {
  const isThis = and(eq(recoveryCode.codeHash, hashOf(userId, code)), isNull(recoveryCode.usedAt));
  const [row] = await tx.select().from(recoveryCode).where(isThis);
  if (!row || row.userId !== userId) return false;
  await tx.update(recoveryCode).set({ usedAt: now }).where(isThis);
  return true;
}
