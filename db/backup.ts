import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import Database from "better-sqlite3";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { type ArchivedFile, describeFile, isPlainName, writeArchive } from "./backup-archive";
import { exportPostgres } from "./backup-postgres";
import { arrivingName } from "./files/places";
import { appliedMigrations } from "./migrate";
import { exportFile, fileContent } from "./schema";
import type { Store } from "./store";

/** What `manifest.json`, the first file of a backup, says of the others. */
export const Manifest = z.strictObject({
  format: z.literal("qadam-backup-1"),
  madeAt: z.iso.datetime(),
  engine: z.enum(["sqlite", "postgres"]),
  /** The migrations its tables are made by. */
  migrations: z.array(z.string()),
  /** Where the audit chain ended: its last row, or null when there was none. */
  audit: z.strictObject({ seq: z.number().int(), hash: z.string() }).nullable(),
  files: z.array(
    z.strictObject({
      name: z.string().refine(isPlainName),
      size: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Manifest = z.output<typeof Manifest>;

/** Where things are: the database, and the data folder with the evidence files in `files`. */
export interface Places {
  url: string;
  dataFolder: string;
}

export const sqliteName = "database/qadam.db";
export const sqlitePath = (url: string) => url.replace(/^file:/, "");

/** A sentence for the operator about a backup that cannot be made or restored. */
export class BackupError extends Error {
  override name = "BackupError";
}

/**
 * Writes everything as of one moment into one new file (a tar): the manifest, the database (SQLite: `vacuum into`;
 * PostgreSQL: a file of rows for each table) and the evidence files. Others may go on writing meanwhile.
 * Nothing is left at `to` when it fails. Throws BackupError when there is a file already.
 */
export async function makeBackup(
  store: Store,
  { url, dataFolder }: Places,
  to: string,
  now: string,
): Promise<Manifest> {
  if (existsSync(to)) throw new BackupError(`${to} is there already; choose another name for the backup.`);
  if (!existsSync(dirname(to))) throw new BackupError(`The folder ${dirname(to)} is not there.`);
  const folder = mkdtempSync(join(dirname(to), ".qadam-backup-"));
  try {
    const kept =
      store.engine === "sqlite" ? await copySqlite(store, folder) : await exportTables(url, folder);
    const files = [...kept.files, ...evidenceFiles(dataFolder, await exportedHashes(store))];
    const manifest: Manifest = {
      format: "qadam-backup-1",
      madeAt: now,
      engine: store.engine,
      migrations: [...(await appliedMigrations(store))].map(String),
      audit: kept.audit,
      files: files.map(([name, path]): ArchivedFile => describeFile(name, path)),
    };
    writeArchive(to, [["manifest.json", `${JSON.stringify(manifest, null, 2)}\n`]], files);
    return manifest;
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Kept {
  files: [name: string, path: string][];
  audit: Manifest["audit"];
}

async function copySqlite(store: Store, folder: string): Promise<Kept> {
  const path = join(folder, "qadam.db");
  await store.execute(`vacuum into '${path.replaceAll("'", "''")}'`);
  const copy = new Database(path, { readonly: true });
  try {
    const last = copy.prepare("select seq, hash from audit order by seq desc limit 1").get();
    return { files: [[sqliteName, path]], audit: (last as Kept["audit"]) ?? null };
  } finally {
    copy.close();
  }
}

async function exportTables(url: string, folder: string): Promise<Kept> {
  const { names, audit } = await exportPostgres(url, folder);
  return { files: names.map((name) => [`database/${name}`, join(folder, name)]), audit };
}

/** Names of what is an exported file and no evidence: it lies beside the evidence, expires within days and can be made again. */
async function exportedHashes({ reader }: Store): Promise<Set<string>> {
  const rows = await reader
    .select({ sha256: exportFile.fileHash })
    .from(exportFile)
    .leftJoin(fileContent, eq(fileContent.sha256, exportFile.fileHash))
    .where(and(isNull(exportFile.removedAt), isNull(fileContent.sha256)));
  return new Set(rows.map(({ sha256 }) => sha256 ?? ""));
}

function evidenceFiles(dataFolder: string, exported: ReadonlySet<string>): Kept["files"] {
  const root = join(dataFolder, "files");
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && basename(each.parentPath) !== arrivingName && !exported.has(each.name))
    .map((each): [string, string] => {
      const path = join(each.parentPath, each.name);
      return [`files/${relative(root, path).replaceAll("\\", "/")}`, path];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
