import { eq } from "drizzle-orm";
import { z } from "zod";
import { Failure, invalidField } from "../../domain/failure";
import { typedCode } from "../../domain/input/user";
import { defineCommand } from "../command";
import { timeStepOf } from "../one-time-code";
import { addRecoveryCodes } from "../recovery-codes";
import { secondFactor } from "../schema";
import { openSeed } from "../seal";
import { endSessionsOf, userChange } from "../user-change";

/**
 * Turns the actor's second factor on with a first code of it and signs them out everywhere but in the session `sid`. Returns the
 * recovery codes, which are shown this once.
 */
export const confirmSecondFactor = defineCommand({
  action: "account.keep",
  input: z.object({ code: typedCode, secret: z.string(), sid: z.string().optional() }),
  async load(tx, _input, { actor }) {
    const [row] = await tx.select().from(secondFactor).where(eq(secondFactor.userId, actor.userId));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: (row) => ({ countryCode: null, authorIds: [row.userId] }),
  async run(tx, { code, secret, sid }, { now, loaded: { userId, sealedSeed, confirmedAt } }) {
    if (confirmedAt !== null) throw new Failure("conflict", "second_factor_on");
    const seed = openSeed(secret, userId, sealedSeed);
    const lastTimeStep = seed === null ? null : timeStepOf(seed, code, now, null);
    if (lastTimeStep === null) throw invalidField("code", "wrong_code");
    await tx
      .update(secondFactor)
      .set({ lastTimeStep, confirmedAt: now })
      .where(eq(secondFactor.userId, userId));
    const recoveryCodes = await addRecoveryCodes(tx, userId, now);
    await endSessionsOf(tx, userId, now, sid);
    return { value: { recoveryCodes }, changes: [userChange("second_factor.confirm", userId)] };
  },
});
