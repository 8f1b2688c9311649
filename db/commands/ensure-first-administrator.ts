import { listAdministration } from "../last-administrator";
import { newId } from "../new-id";
import { newPassword } from "../new-secret";
import { hashPassword } from "../password-hash";
import type { Store } from "../store";
import { systemActor } from "../system-actor";
import { ensureAccount } from "./ensure-account";

const email = "admin@qadam.local";

/**
 * Where nobody manages users, makes `admin@qadam.local` an administrator with a random password that must be changed at the
 * first sign-in. Returns what is to be printed, once; null when there is an administrator already.
 */
export async function ensureFirstAdministrator({
  store,
  now = new Date().toISOString(),
}: {
  store: Store;
  now?: string;
}): Promise<{ email: string; password: string } | null> {
  const standing = await listAdministration(store.reader);
  if (standing.length > 0) return null;
  const password = newPassword();
  await ensureAccount(
    { store, actor: systemActor, now },
    {
      id: newId(),
      email,
      name: "Administrator",
      language: "en",
      passwordHash: await hashPassword(password),
      isDemo: false,
      mustChangePassword: true,
      role: "administrator",
    },
  );
  return { email, password };
}
