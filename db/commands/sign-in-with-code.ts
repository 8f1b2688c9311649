import { eq } from "drizzle-orm";
import { z } from "zod";
import { Failure } from "../../domain/failure";
import { defineCommand } from "../command";
import { user } from "../schema";
import { countFailedSignIn, delayKeys, forgetFailedSignIns, requireNoDelay } from "../sign-in-delay";
import type { Store } from "../store";
import { takeCode } from "../take-code";
import { getUserForChange } from "../user-change";
import { openSession } from "./open-session";

interface Attempt {
  /** Whose password was proved right a moment ago. */
  userId: string;
  code: string;
  client: string;
  clientName?: string;
  secret: string;
}

/**
 * The second step of signing in: takes a code once and opens a session. A wrong code, one that was used before and an account that
 * is not there any more are `unauthenticated` in the words of a wrong password, and count like one.
 */
export async function signInWithCode(
  { store, clock = () => new Date().toISOString() }: { store: Store; clock?: () => string },
  { userId, code, client, clientName, secret }: Attempt,
): Promise<{ userId: string; sid: string; mustChangePassword: boolean }> {
  const [row] = await store.reader.select().from(user).where(eq(user.id, userId));
  if (!row) throw new Failure("unauthenticated", "sign_in_refused");
  const keys = delayKeys(row.email, client);
  const now = clock();
  await requireNoDelay(store, keys, now);
  const actor = { userId, name: row.name, grants: [] };
  await spendCode({ store, actor, now }, { code, secret }).catch(async (error: unknown) => {
    const isWrong = error instanceof Failure && error.code === "unauthenticated";
    if (isWrong) await countFailedSignIn(store, keys, now);
    throw error;
  });
  const { sid } = await openSession({ store, actor, now }, { client: clientName });
  await forgetFailedSignIns(store, keys);
  return { userId, sid, mustChangePassword: row.mustChangePassword };
}

const spendCode = defineCommand({
  action: "account.keep",
  input: z.object({ code: z.string(), secret: z.string() }),
  load: (tx, _input, { actor }) => getUserForChange(tx, actor.userId),
  subject: (row) => ({ countryCode: null, authorIds: [row.id] }),
  async run(tx, { code, secret }, { now, loaded: { id: userId, isDisabled } }) {
    const taken = isDisabled ? null : await takeCode(tx, { userId, code, secret, now });
    if (taken === null) throw new Failure("unauthenticated", "sign_in_refused");
    return { value: null, changes: taken };
  },
});
