import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureDemoAccounts } from "../db/commands/ensure-demo-accounts";
import { ensureFirstAdministrator } from "../db/commands/ensure-first-administrator";
import { migrateStore, pendingMigrationCount } from "../db/migrate";
import { loadReference } from "../db/reference/load";
import { databaseUrl, openStore, type Store } from "../db/store";
import { readSettings, SettingError, type Settings } from "../lib/env/env";
import { ensureSecret } from "../lib/env/secret";

const keptSnapshots = 10;

/** The settings; stops with one sentence when one is wrong. */
export const checkSettings = (): Settings => readSettings(process.env);

/** Makes the data folder and the secret in it. */
export const prepareData = (settings: Settings): string => ensureSecret(settings);

/** Opens the database for the steps below; whoever opened it closes it. */
export async function openPrepared(): Promise<Store> {
  const url = databaseUrl();
  try {
    const store = openStore(url);
    await store.execute("select 1");
    return store;
  } catch (error) {
    const where = url.startsWith("file:") ? url : `${new URL(url).host}${new URL(url).pathname}`;
    throw new SettingError(
      `The database ${where} cannot be opened: ${(error as Error).message || "no answer"}.`,
    );
  }
}

/** Applies pending migrations; a SQLite database that holds something is copied to `snapshots/` before. */
export async function migrate(store: Store, settings: Settings): Promise<string> {
  const pending = await pendingMigrationCount(store);
  const snapshot = pending > 0 ? await takeSnapshot(store, settings) : null;
  await migrateStore(store, databaseUrl());
  if (pending === 0) return "up to date";
  return `${pending} applied${snapshot ? `, the database as it was is in ${snapshot}` : ""}`;
}

async function takeSnapshot(store: Store, { QADAM_DATA_DIR }: Settings): Promise<string | null> {
  if (store.engine !== "sqlite") return null;
  const [held] = await store.execute("select 1 from sqlite_master where name = '__drizzle_migrations'");
  if (!held) return null;
  const folder = join(QADAM_DATA_DIR, "snapshots");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${new Date().toISOString().replaceAll(":", "-")}.db`);
  await store.execute(`vacuum into '${file.replaceAll("'", "''")}'`);
  const older = readdirSync(folder)
    .filter((name) => name.endsWith(".db"))
    .sort()
    .slice(0, -keptSnapshots);
  for (const name of older) rmSync(join(folder, name));
  return file;
}

/** Brings the reference records up to date; what people wrote stays. */
export async function loadReferenceData(store: Store): Promise<string> {
  const { inserted, updated, kept } = await loadReference(store, new Date().toISOString());
  return inserted + updated === 0 ? "up to date" : `${inserted} new, ${updated} changed, ${kept} kept`;
}

/** Makes the first administrator and, with `demo`, the demo accounts. Returns the lines to show once the server stands. */
export async function makeAccounts(store: Store, settings: Settings, demo: boolean): Promise<string[]> {
  const lines: string[] = [];
  const first = await ensureFirstAdministrator({ store });
  if (first)
    lines.push(
      `First administrator: ${first.email}  one-time password: ${first.password}`,
      "  (shown this once; it must be changed at the first sign-in)",
    );
  if (!demo) return lines;
  const { emails, password } = await ensureDemoAccounts({ store, password: settings.QADAM_DEMO_PASSWORD });
  lines.push(`Demo accounts: ${emails.join(", ")}`);
  if (settings.QADAM_DEMO_PASSWORD) lines.push("  their password is QADAM_DEMO_PASSWORD");
  else
    lines.push(
      password ? `  their password: ${password}` : "  they keep the password printed when they were made",
    );
  return lines;
}
