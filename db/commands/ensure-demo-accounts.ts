import { and, eq, inArray } from "drizzle-orm";
import type { Role } from "../../domain/vocabulary";
import { newPassword } from "../new-secret";
import { hashPassword, inHashingRoom, isPassword } from "../password-hash";
import { user } from "../schema";
import type { Store } from "../store";
import { systemActor } from "../system-actor";
import { ensureAccount } from "./ensure-account";

/** One for each role; the focal point of Uzbekistan, all others everywhere. */
export const demoAccounts = [
  { id: "demo-admin", email: "admin@demo.example", name: "Demo administrator", role: "administrator" },
  { id: "demo-manager", email: "manager@demo.example", name: "Demo manager", role: "manager" },
  { id: "demo-reviewer", email: "reviewer@demo.example", name: "Demo reviewer", role: "reviewer" },
  {
    id: "demo-staff",
    email: "staff@demo.example",
    name: "Demo focal point",
    role: "staff",
    countryCode: "UZ",
  },
  { id: "demo-viewer", email: "viewer@demo.example", name: "Demo viewer", role: "viewer" },
] as const satisfies { id: string; email: string; name: string; role: Role; countryCode?: string }[];

export interface DemoAccounts {
  emails: string[];
  /** null: the accounts stood already and keep the password that was printed when they were made. */
  password: string | null;
}

/** Makes the demo accounts that are missing and gives all of them `password`; without one, a random one for those it makes. */
export async function ensureDemoAccounts({
  store,
  password,
  now = new Date().toISOString(),
}: {
  store: Store;
  password?: string;
  now?: string;
}): Promise<DemoAccounts> {
  const emails = demoAccounts.map(({ email }) => email);
  const rows = await store.reader
    .select()
    .from(user)
    .where(and(inArray(user.email, emails), eq(user.isDemo, true)));
  const isComplete = rows.length === demoAccounts.length;
  const wanted = password ?? (isComplete ? null : newPassword());
  if (wanted === null) return { emails, password: null };
  for (const account of demoAccounts) {
    const passwordHash = rows.find((row) => row.email === account.email)?.passwordHash ?? null;
    if (await inHashingRoom(() => isPassword(passwordHash, wanted))) continue;
    await ensureAccount(
      { store, actor: systemActor, now },
      {
        ...account,
        language: "en",
        passwordHash: await hashPassword(wanted),
        isDemo: true,
        mustChangePassword: false,
      },
    );
  }
  return { emails, password: wanted };
}
