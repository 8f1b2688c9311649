import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAuditChain } from "./audit-chain";
import { type Manifest, makeBackup, type Places } from "./backup";
import { migrateStore } from "./migrate";
import { loadReference } from "./reference/load";
import { restoreBackup } from "./restore";
import { exportFile, fileContent, searchEntry } from "./schema";
import { openStore, type Store } from "./store";
import { freshDatabase } from "./testing";
import { testNow } from "./testing-rows";
import { verifyStore } from "./verify";

const folder = mkdtempSync(join(tmpdir(), "qadam-backup-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A place that holds nothing yet. */
async function emptyPlaces(name: string): Promise<Places> {
  const dataFolder = join(folder, name);
  mkdirSync(dataFolder);
  return { dataFolder, url: await freshDatabase(join(dataFolder, "qadam.db")) };
}

const options = { force: false, now: testNow };
/** All rows of all tables, in an order of their own; the search index of PostgreSQL is made anew. */
async function everything(store: Store) {
  const tables = await store.execute(
    store.engine === "sqlite"
      ? "select name from sqlite_master where type = 'table' and name <> '__drizzle_migrations' order by name"
      : "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'search%' order by name",
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables)
    rows[String(name)] = (await store.execute(`select * from "${name}"`))
      .map((row) => JSON.stringify(row))
      .sort();
  return rows;
}

const exported = {
  id: "export",
  jobId: "job",
  file: "measures.csv",
  sent: {},
  language: "en",
  isRestricted: false,
  createdById: "somebody",
  createdAt: testNow,
  fileHash: "exported",
} as const;

describe("a backup", () => {
  let store: Store;
  let manifest: Manifest;
  let source: Places;
  const file = join(folder, "a.qadam.tar");

  beforeAll(async () => {
    source = await emptyPlaces("source");
    store = openStore(source.url);
    await migrateStore(store, source.url);
    await loadReference(store, testNow);
    mkdirSync(join(source.dataFolder, "files/ab"), { recursive: true });
    writeFileSync(join(source.dataFolder, "files/ab/evidence.pdf"), "evidence \u2028 bytes");
    writeFileSync(join(source.dataFolder, "files/ab/exported"), "can be made again");
    await store.inTransaction((tx) => tx.insert(exportFile).values(exported));
    manifest = await makeBackup(store, source, file, testNow);
  });

  afterAll(() => store.close());

  it("restores to the same rows, the same audit chain and the same files", async () => {
    const places = await emptyPlaces("same");
    const restored = await restoreBackup(file, places, options);
    expect(restored).toEqual({ manifest, setAside: [] });
    expect(readFileSync(join(places.dataFolder, "files/ab/evidence.pdf"), "utf8")).toBe(
      "evidence \u2028 bytes",
    );
    const copy = openStore(places.url);
    const rows = await everything(copy);
    expect(Object.keys(rows).length).toBeGreaterThan(25);
    expect(rows).toEqual(await everything(store));
    const indexed = async (each: Store) => (await each.reader.select().from(searchEntry)).length;
    expect(await indexed(copy)).toBe(await indexed(store));
    expect((await verifyAuditChain(copy.reader)).head).toBe(manifest.audit?.hash);
    expect((await verifyStore(copy)).filter((check) => !check.isSound)).toEqual([]);
    await copy.close();
  });

  it("is a tar that others can open, without exported files, which can be made again", () => {
    expect(execFileSync("tar", ["tf", file], { encoding: "utf8" }).split("\n")).toContain(
      "files/ab/evidence.pdf",
    );
    expect(manifest.files.map(({ name }) => name)).not.toContain("files/ab/exported");
    const text = execFileSync("tar", ["xOf", file, "manifest.json"], { encoding: "utf8" });
    expect(JSON.parse(text)).toEqual(manifest);
  });

  it("is not written over a file that is there", async () => {
    await expect(makeBackup(store, source, file, testNow)).rejects.toThrow(/is there already/);
  });

  it.each([
    [
      "one bit altered in the database",
      (bytes: Buffer) => bytes.fill(bytes.at(90_000) === 0 ? 1 : 0, 90_000, 90_001),
      /is not what the manifest says/,
    ],
    ["its end cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 5_000), /cut off/],
    ["no manifest", (bytes: Buffer) => bytes.subarray(512), /not a backup/],
    ["something else in it", () => Buffer.from("hello"), /cut off|not a backup/],
  ])("is refused with %s, and nothing is changed", async (name, alter, reason) => {
    const places = await emptyPlaces(name.replaceAll(" ", "-"));
    const bytes = readFileSync(file);
    const altered = join(folder, `altered-${name.replaceAll(" ", "-")}.tar`);
    writeFileSync(altered, alter(bytes));
    const before = readdirSync(places.dataFolder);
    await expect(restoreBackup(altered, places, options)).rejects.toThrow(reason);
    expect(readdirSync(places.dataFolder)).toEqual(before);
  });

  it("goes into a database that holds something only when forced, and never into one in use", async () => {
    const places = await emptyPlaces("full");
    await restoreBackup(file, places, options);
    await expect(restoreBackup(file, places, options)).rejects.toThrow(/not empty/);
    const using = openStore(places.url);
    await using.reader.select().from((await import("./schema")).country);
    await expect(restoreBackup(file, places, { ...options, force: true })).rejects.toThrow(/in use/);
    await using.close();
    const { setAside } = await restoreBackup(file, places, { ...options, force: true });
    expect(setAside).toContain(`${join(places.dataFolder, "files")}.before-restore-20261123080000`);
  });

  it("holds an exported file that was handed in as evidence too", async () => {
    const content = {
      sha256: exported.fileHash,
      size: 17,
      mediaType: "text/csv",
      textState: "none",
    } as const;
    await store.inTransaction((tx) => tx.insert(fileContent).values({ ...content, recordedAt: testNow }));
    const { files } = await makeBackup(store, source, join(folder, "both.qadam.tar"), testNow);
    expect(files.map(({ name }) => name)).toContain("files/ab/exported");
  });
});
