import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { appendOnlyTables, missingGuards } from "./guards";
import { engine } from "./kit/engine";
import { country, milestone } from "./schema";
import { isUniqueViolation } from "./sql-state";
import { freshStore } from "./testing";
import { countryRow, instrumentRow, testNow } from "./testing-rows";

const readVersion = async (tx: { select: Awaited<ReturnType<typeof freshStore>>["reader"]["select"] }) =>
  (await tx.select().from(country).where(eq(country.code, "UZ")))[0]?.rowVersion ?? 0;

test("fifty increments at once give fifty", async () => {
  const store = await freshStore({ country: [{ ...countryRow("UZ"), rowVersion: 0 }] });
  await Promise.all(
    Array.from({ length: 50 }, () =>
      store.inTransaction(async (tx) => {
        const rowVersion = (await readVersion(tx)) + 1;
        await tx.update(country).set({ rowVersion }).where(eq(country.code, "UZ"));
      }),
    ),
  );
  expect(await readVersion(store.reader)).toBe(50);
});

test("what a failed transaction wrote is gone, and the next one goes on", async () => {
  const store = await freshStore();
  const failing = store.inTransaction(async (tx) => {
    await tx.insert(country).values(countryRow("UZ"));
    throw new Error("stop");
  });
  await expect(failing).rejects.toThrow("stop");
  expect(await store.reader.select().from(country)).toEqual([]);
  await store.inTransaction(async (tx) => {
    await tx.insert(country).values(countryRow("SE"));
  });
  expect(await store.reader.select({ code: country.code }).from(country)).toEqual([{ code: "SE" }]);
});

test("a transaction inside a transaction is refused", async () => {
  const store = await freshStore();
  const nested = store.inTransaction(() => store.inTransaction(async () => 1));
  await expect(nested).rejects.toThrow("may not be called inside a transaction");
});

test("the reader's own connection refuses to write", async () => {
  const store = await freshStore();
  const reader = store.reader as unknown as Parameters<Parameters<typeof store.inTransaction>[0]>[0];
  await expect((async () => reader.insert(country).values(countryRow("UZ")))()).rejects.toThrow();
  expect(await store.reader.select().from(country)).toEqual([]);
});

test("a second row under the same key is known as such on either engine", async () => {
  const store = await freshStore({ country: [countryRow("UZ")] });
  const twice = store.inTransaction(async (tx) => {
    await tx.insert(country).values(countryRow("UZ"));
  });
  expect(await twice.catch(isUniqueViolation)).toBe(true);
});

test("append-only tables refuse update and delete, and a missing guard is noticed", async () => {
  const row = {
    id: "step",
    instrumentId: "decree",
    countryCode: "UZ",
    kind: "held" as const,
    happenedBy: "2019-07-30",
    position: 1,
    confidence: "reported" as const,
    recordedAt: testNow,
  };
  const store = await freshStore({
    country: [countryRow("UZ")],
    instrument: [instrumentRow("decree")],
    milestone: [row],
  });
  const refused = (work: string) =>
    store.execute(work).then(
      () => "done",
      (error: Error) => error.message,
    );
  for (const table of appendOnlyTables) expect(await missingGuards(store), table).toEqual([]);
  expect(await refused("update milestone set position = 2")).toContain("append-only");
  expect(await refused("delete from milestone")).toContain("append-only");
  expect(await store.reader.select({ position: milestone.position }).from(milestone)).toEqual([
    { position: 1 },
  ]);
  const on = engine === "postgres" ? " on milestone" : "";
  await store.execute(`drop trigger milestone_refuses_update${on}`);
  expect(await missingGuards(store)).toEqual(["milestone_refuses_update"]);
});

const compiler = ["cc", "gcc", "clang"].find((name) => spawnSync(name, ["--version"]).status === 0);
const cannotCount =
  engine === "postgres"
    ? "PostgreSQL syncs in its own process"
    : compiler
      ? ""
      : "no C compiler to make the counter";

test.skipIf(cannotCount !== "")(
  `every commit is synced to the disk before it is acknowledged${cannotCount && ` (left out: ${cannotCount})`}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), "qadam-sync-"));
    try {
      const [source, library, counted] = ["count.c", "count.so", "count.txt"].map((name) =>
        join(folder, name),
      ) as [string, string, string];
      writeFileSync(source, syncCounter);
      execFileSync(compiler as string, ["-shared", "-fPIC", "-o", library, source, "-ldl"]);
      execFileSync(
        process.execPath,
        ["--import", "tsx", "db/testing-commits.ts", join(folder, "sync.db"), "100"],
        {
          env: { ...process.env, LD_PRELOAD: library, SYNC_COUNT_FILE: counted, DATABASE_URL: "" },
        },
      );
      expect(Number(readFileSync(counted, "utf8"))).toBeGreaterThanOrEqual(100);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

const syncCounter = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
static int count;
int fsync(int fd) { count++; return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
int fdatasync(int fd) { count++; return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }
__attribute__((destructor)) static void report(void) {
  FILE *file = fopen(getenv("SYNC_COUNT_FILE"), "r");
  int before = 0;
  if (file) { if (fscanf(file, "%d", &before) != 1) before = 0; fclose(file); }
  file = fopen(getenv("SYNC_COUNT_FILE"), "w");
  if (file) { fprintf(file, "%d", before > count ? before : count); fclose(file); }
}`;
