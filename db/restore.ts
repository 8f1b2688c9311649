import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { BackupError, Manifest, type Places, sqliteName, sqlitePath } from "./backup";
import { type OpenedFile, readArchive } from "./backup-archive";
import { importPostgres, withClient } from "./backup-postgres";
import { engine } from "./kit/engine";
import { appliedMigrations, knownMigrations, migrateStore } from "./migrate";
import { ensureSearch } from "./search/rebuild";
import { openStore } from "./store";

/**
 * Puts a backup in the place of the database and the evidence files. Everything is unpacked and held against the manifest
 * before anything is touched; what stood there before is set aside, not deleted (SQLite and files; PostgreSQL replaces its
 * rows in one transaction). Throws BackupError, having changed nothing, when the backup is not what its manifest says, was
 * made by a newer version or for the other engine, when the database is in use, or holds something and `force` is not set.
 */
export async function restoreBackup(
  from: string,
  places: Places,
  { force, now }: { force: boolean; now: string },
): Promise<{ manifest: Manifest; setAside: string[] }> {
  if (!existsSync(from)) throw new BackupError(`There is no backup at ${from}.`);
  const { url, dataFolder } = places;
  const home = engine === "sqlite" ? dirname(sqlitePath(url)) : dataFolder;
  mkdirSync(home, { recursive: true });
  mkdirSync(dataFolder, { recursive: true });
  const folder = mkdtempSync(join(home, ".qadam-restore-"));
  try {
    const manifest = unpack(from, folder);
    await (engine === "sqlite" ? requireFreeSqlite(sqlitePath(url), force) : requireFreePostgres(url, force));
    const aside = `before-restore-${now.replace(/[^0-9]/g, "").slice(0, 14)}`;
    const setAside: string[] = [];
    const replace = (path: string, by: string) => {
      if (existsSync(path)) {
        renameSync(path, `${path}.${aside}`);
        setAside.push(`${path}.${aside}`);
      }
      if (existsSync(by)) renameSync(by, path);
    };
    if (engine === "sqlite") requireSoundSqlite(join(folder, sqliteName));
    else await replacePostgres(url, folder, manifest);
    replace(join(dataFolder, "files"), join(folder, "files"));
    if (engine === "sqlite") replace(sqlitePath(url), join(folder, sqliteName));
    return { manifest, setAside };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Unpacks into a folder of its own what the manifest names, and nothing else. */
function unpack(from: string, folder: string): Manifest {
  const refuse = (why: string) => new BackupError(`The backup is refused: ${why}`);
  let manifest: Manifest | undefined;
  const expected: Manifest["files"] = [];
  try {
    for (const file of readArchive(from)) {
      if (!manifest) {
        manifest = readManifest(file);
        expected.push(...manifest.files);
        continue;
      }
      const next = expected.shift();
      if (next?.name !== file.name) throw refuse(`${file.name} is not where the manifest has it.`);
      const path = join(folder, file.name);
      mkdirSync(dirname(path), { recursive: true });
      if (file.size !== next.size || file.copyTo(path) !== next.sha256)
        throw refuse(`${file.name} is not what the manifest says.`);
    }
  } catch (error) {
    throw error instanceof BackupError ? error : refuse((error as Error).message);
  }
  if (!manifest) throw refuse("it is empty.");
  if (expected[0]) throw refuse(`${expected[0].name} is missing.`);
  return manifest;
}

function readManifest(file: OpenedFile): Manifest {
  if (file.name !== "manifest.json") throw new BackupError("The backup is refused: it has no manifest.");
  const read = Manifest.safeParse(JSON.parse(file.text()));
  if (!read.success)
    throw new BackupError("The backup is refused: its manifest does not have the form it should.");
  if (read.data.engine !== engine)
    throw new BackupError(
      `The backup was made from ${read.data.engine}, but DATABASE_URL asks for ${engine}.`,
    );
  const known = new Set(knownMigrations(engine));
  if (!read.data.migrations.every((hash) => known.has(hash)))
    throw new BackupError(
      "The backup was made by another version of Qadam, which brings migrations unknown here.",
    );
  return read.data;
}

const notEmpty = new BackupError("The database is not empty; give --force to put the backup in its place.");
const inUse = new BackupError("The database is in use; stop Qadam before restoring a backup.");

async function requireFreeSqlite(path: string, force: boolean) {
  if (!existsSync(path)) return;
  const database = new Database(path, { timeout: 0 });
  try {
    const held = database.prepare("select 1 from sqlite_master where name = 'audit'").get();
    if (held && !force && database.prepare("select 1 from audit limit 1").get()) throw notEmpty;
    // Only the last connection can leave the write-ahead log; this also brings what is in it into the file.
    database.pragma("journal_mode = delete");
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY"))
      throw inUse;
    throw error;
  } finally {
    database.close();
  }
}

function requireSoundSqlite(path: string) {
  const database = new Database(path, { readonly: true });
  const [result] = database.pragma("integrity_check") as { integrity_check: string }[];
  database.close();
  if (result?.integrity_check !== "ok")
    throw new BackupError("The backup is refused: its database is damaged.");
}

const requireFreePostgres = (url: string, force: boolean) =>
  withClient(url, async (client) => {
    const others = await client.query(
      "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() limit 1",
    );
    if (others.rows.length > 0) throw inUse;
    const held = await client.query("select to_regclass('audit') is not null as held");
    if (held.rows[0].held && !force && (await client.query("select 1 from audit limit 1")).rows.length > 0)
      throw notEmpty;
  });

async function replacePostgres(url: string, folder: string, manifest: Manifest) {
  const store = openStore(url);
  try {
    await migrateStore(store, url);
    const applied = await appliedMigrations(store);
    if (applied.size !== manifest.migrations.length)
      throw new BackupError(
        "The backup was made by an older version of Qadam; restore it with that version first.",
      );
  } finally {
    await store.close();
  }
  await importPostgres(url, join(folder, "database"));
  await makeSearchOf(url);
}

async function makeSearchOf(url: string) {
  const store = openStore(url);
  await ensureSearch(store).finally(() => store.close());
}
