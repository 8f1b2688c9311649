import { eq } from "drizzle-orm";
import { Failure } from "../domain/failure";
import { inHashingRoom, isPassword } from "./password-hash";
import { user } from "./schema";
import { countFailedSignIn, delayKeys, forgetFailedSignIns, requireNoDelay } from "./sign-in-delay";
import type { Store } from "./store";
import { findSecondFactor } from "./take-code";

/**
 * The account whose e-mail and password these are. `unauthenticated` with one sentence for a wrong password, an unknown or
 * disabled account and one without a password, each after the same work; `too_many` while the account or the address must wait.
 */
export async function proveIdentity(
  store: Store,
  given: { email: string; password: string; client: string },
  clock: () => string,
): Promise<typeof user.$inferSelect> {
  const address = given.email.trim().normalize("NFC").toLowerCase();
  const keys = delayKeys(address, given.client);
  // The delay is read again once there is room, so that attempts sent all at once do not slip past it.
  return inHashingRoom(async () => {
    await requireNoDelay(store, keys, clock());
    const [row] = await store.reader.select().from(user).where(eq(user.email, address));
    const isRight = await isPassword(row && !row.isDisabled ? row.passwordHash : null, given.password);
    if (!row || !isRight) {
      await countFailedSignIn(store, keys, clock());
      throw new Failure("unauthenticated", "sign_in_refused");
    }
    // Whoever knows the password must not get rid of the waits after wrong codes with it.
    if (!(await findSecondFactor(store.reader, row.id))) await forgetFailedSignIns(store, keys);
    return row;
  });
}
