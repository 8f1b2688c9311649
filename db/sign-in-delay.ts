import { createHash } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { Failure } from "../domain/failure";
import { signInDelay } from "./schema";
import type { Store } from "./store";

/** After `free` failures each further one doubles the wait from one second up to `longestSeconds`; nothing is ever locked for good. */
const rules = {
  account: { free: 5, longestSeconds: 300 },
  client: { free: 30, longestSeconds: 60 },
} as const;
/** A quiet quarter of an hour after the last wait and everything is forgotten. */
const forgottenAfterMs = 15 * 60_000;

type Kind = keyof typeof rules;
export type DelayKeys = { [K in Kind]: string };

const keyOf = (kind: Kind, value: string) =>
  `${kind}:${createHash("sha256").update(`${kind}\n${value}`).digest("base64url")}`;

/** The two counters of an attempt, hashed: of the account that was named, whether there is one or not, and of the address. */
export const delayKeys = (email: string, client: string): DelayKeys => ({
  account: keyOf("account", email),
  client: keyOf("client", client),
});

/** How long to wait after the `failureCount`-th failure, in seconds. */
export function delaySeconds(kind: Kind, failureCount: number): number {
  const { free, longestSeconds } = rules[kind];
  return failureCount < free ? 0 : Math.min(2 ** (failureCount - free), longestSeconds);
}

/** Throws `too_many` with the seconds left while either counter says to wait. */
export async function requireNoDelay(store: Store, keys: DelayKeys, now: string): Promise<void> {
  const rows = await store.reader
    .select()
    .from(signInDelay)
    .where(inArray(signInDelay.key, Object.values(keys)));
  const until = rows
    .map((row) => row.notBefore)
    .sort()
    .at(-1);
  if (!until || until <= now) return;
  const retryAfterSeconds = Math.ceil((Date.parse(until) - Date.parse(now)) / 1_000);
  throw new Failure("too_many", "sign_in_delay", [], { retryAfterSeconds });
}

/** Counts a failed attempt on both counters. */
export async function countFailedSignIn(store: Store, keys: DelayKeys, now: string): Promise<void> {
  await store.inTransaction(async (tx) => {
    const rows = await tx
      .select()
      .from(signInDelay)
      .where(inArray(signInDelay.key, Object.values(keys)));
    for (const kind of Object.keys(rules) as Kind[]) {
      const row = rows.find(({ key }) => key === keys[kind]);
      const isForgotten = !row || Date.parse(row.notBefore) + forgottenAfterMs < Date.parse(now);
      const failureCount = isForgotten ? 1 : row.failureCount + 1;
      const notBefore = new Date(Date.parse(now) + delaySeconds(kind, failureCount) * 1_000).toISOString();
      const values = { key: keys[kind], failureCount, notBefore };
      await (row
        ? tx.update(signInDelay).set(values).where(eq(signInDelay.key, row.key))
        : tx.insert(signInDelay).values(values));
    }
  });
}

/** Forgets the failures of an account whose owner has just proved who they are; those of the address stay. */
export async function forgetFailedSignIns(store: Store, keys: DelayKeys): Promise<void> {
  const [row] = await store.reader.select().from(signInDelay).where(eq(signInDelay.key, keys.account));
  if (row)
    await store.inTransaction((tx) =>
      tx
        .delete(signInDelay)
        .where(eq(signInDelay.key, keys.account))
        .then(() => undefined),
    );
}
