import { generateSecret } from "otplib";
import { z } from "zod";
import { Failure } from "../../domain/failure";
import { defineCommand } from "../command";
import { secondFactor } from "../schema";
import { sealSeed } from "../seal";
import { dropSecondFactor, findSecondFactor } from "../take-code";
import { getUserForChange, userChange } from "../user-change";

/** Begins to set up the actor's second factor with a new seed; nothing is asked for before `confirmSecondFactor`. */
export const startSecondFactor = defineCommand({
  action: "account.keep",
  input: z.object({ secret: z.string() }),
  load: (tx, _input, { actor }) => getUserForChange(tx, actor.userId),
  subject: (row) => ({ countryCode: null, authorIds: [row.id] }),
  async run(tx, { secret }, { now, loaded: { id, passwordHash } }) {
    if (passwordHash === null) throw new Failure("conflict", "conflict");
    if (await findSecondFactor(tx, id)) throw new Failure("conflict", "second_factor_on");
    await dropSecondFactor(tx, id);
    const sealedSeed = sealSeed(secret, id, generateSecret());
    await tx.insert(secondFactor).values({ userId: id, sealedSeed, startedAt: now });
    return { value: null, changes: [userChange("second_factor.start", id)] };
  },
});
