import { eq } from "drizzle-orm";
import { z } from "zod";
import { Failure, invalidField } from "../../domain/failure";
import { fieldFailures } from "../../domain/input/field-failures";
import { ChangePassword } from "../../domain/input/user";
import { type CommandContext, defineCommand } from "../command";
import { hashPassword } from "../password-hash";
import { proveIdentity } from "../prove-identity";
import { requireNewPassword } from "../require-new-password";
import { user } from "../schema";
import { endSessionsOf, getUserForChange, userChange } from "../user-change";

/**
 * Changes the actor's own password, which takes the current one, and signs them out everywhere but in the session `sid`.
 * Wrong guesses at the current password count like failed sign-ins.
 */
export async function changePassword(
  context: CommandContext,
  {
    sid,
    client,
    ...input
  }: { sid?: string; client: string; currentPassword?: unknown; newPassword?: unknown },
) {
  const parsed = ChangePassword.safeParse(input, { reportInput: true });
  if (!parsed.success) throw new Failure("invalid", "invalid", fieldFailures(parsed.error));
  const { currentPassword, newPassword } = parsed.data;
  const { store, actor } = context;
  const [row] = await store.reader.select().from(user).where(eq(user.id, actor.userId));
  if (!row) throw new Failure("not_found", "not_found");
  requireNewPassword("newPassword", newPassword, row);
  await proveIdentity(
    store,
    { email: row.email, password: currentPassword, client },
    () => context.now,
  ).catch((error: unknown) => {
    const isWrong = error instanceof Failure && error.code === "unauthenticated";
    throw isWrong ? invalidField("currentPassword", "wrong_password") : error;
  });
  if (currentPassword === newPassword) throw invalidField("newPassword", "same_password");
  return storePassword(context, {
    sid,
    formerHash: row.passwordHash,
    passwordHash: await hashPassword(newPassword),
  });
}

const storePassword = defineCommand({
  action: "account.keep",
  input: z.object({
    sid: z.string().optional(),
    formerHash: z.string().nullable(),
    passwordHash: z.string(),
  }),
  load: (tx, _input, { actor }) => getUserForChange(tx, actor.userId),
  subject: (row) => ({ countryCode: null, authorIds: [row.id] }),
  async run(tx, { sid, formerHash, passwordHash }, { now, loaded: row }) {
    if (row.passwordHash !== formerHash) throw new Failure("conflict", "conflict");
    await tx
      .update(user)
      .set({ passwordHash, mustChangePassword: false, rowVersion: row.rowVersion + 1 })
      .where(eq(user.id, row.id));
    await endSessionsOf(tx, row.id, now, sid);
    return { value: null, changes: [userChange("user.change_password", row.id)] };
  },
});
