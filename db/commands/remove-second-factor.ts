import { eq } from "drizzle-orm";
import { z } from "zod";
import { Failure, invalidField } from "../../domain/failure";
import { fieldFailures } from "../../domain/input/field-failures";
import { RemoveSecondFactor } from "../../domain/input/user";
import { type CommandContext, defineCommand } from "../command";
import { proveIdentity } from "../prove-identity";
import { user } from "../schema";
import { countFailedSignIn, delayKeys } from "../sign-in-delay";
import { dropSecondFactor, takeCode } from "../take-code";
import { getUserForChange, userChange } from "../user-change";

interface Given {
  currentPassword?: unknown;
  code?: unknown;
  client: string;
  secret: string;
}

/** Takes the actor's own second factor away, which takes their password and a code; wrong guesses count like failed sign-ins. */
export async function removeSecondFactor(context: CommandContext, { client, secret, ...input }: Given) {
  const parsed = RemoveSecondFactor.safeParse(input, { reportInput: true });
  if (!parsed.success) throw new Failure("invalid", "invalid", fieldFailures(parsed.error));
  const { currentPassword, code } = parsed.data;
  const { store, actor, now } = context;
  const [row] = await store.reader.select().from(user).where(eq(user.id, actor.userId));
  if (!row) throw new Failure("not_found", "not_found");
  const given = { email: row.email, password: currentPassword, client };
  await proveIdentity(store, given, () => now).catch((error: unknown) => {
    const isWrong = error instanceof Failure && error.code === "unauthenticated";
    throw isWrong ? invalidField("currentPassword", "wrong_password") : error;
  });
  return dropByCode(context, { code, secret }).catch(async (error: unknown) => {
    const isWrong = error instanceof Failure && error.code === "invalid";
    if (isWrong) await countFailedSignIn(store, delayKeys(row.email, client), now);
    throw error;
  });
}

const dropByCode = defineCommand({
  action: "account.keep",
  input: z.object({ code: z.string(), secret: z.string() }),
  load: (tx, _input, { actor }) => getUserForChange(tx, actor.userId),
  subject: (row) => ({ countryCode: null, authorIds: [row.id] }),
  async run(tx, { code, secret }, { now, loaded: { id: userId } }) {
    const taken = await takeCode(tx, { userId, code, secret, now });
    if (taken === null) throw invalidField("code", "wrong_code");
    await dropSecondFactor(tx, userId);
    return { value: null, changes: [...taken, userChange("second_factor.remove", userId)] };
  },
});
