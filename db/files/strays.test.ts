import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { keepFile } from "../commands/keep-file";
import { reportProgress } from "../commands/report-progress";
import { after, claimJob } from "../jobs/claim-job";
import { defineJob } from "../jobs/define-job";
import { startRunner } from "../jobs/run-jobs";
import { getFileHealth } from "../queries/file-health";
import { file, fileContent, job } from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { focalPointOf, rubricWorld, userRow } from "../testing-rows";
import { startS3 } from "../testing-s3";
import { isContentWhole } from "./check-content";
import { fileStorage } from "./file-storage";
import { filesFolder } from "./places";
import { receiveFile } from "./receive-file";
import { removeContent } from "./remove-content";
import { StorageFailure } from "./storage-failure";
import { tidyFiles } from "./tidy-files";

const staff = focalPointOf("UZ");
const world = () => ({ ...rubricWorld(), user: [userRow(staff.userId)] });
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const dayMs = 24 * 60 * 60 * 1_000;
const fromNow = (milliseconds = 0) => after(new Date().toISOString(), milliseconds);
const leaving = { code: "unavailable", detail: "file_leaving" };

async function putInPlace(text: string) {
  const received = await receiveFile(
    (async function* () {
      yield Buffer.from(text);
    })(),
    100,
  );
  await received?.keep();
}

const name = (store: Store, text: string, { now = fromNow(), as = "report.pdf" } = {}) =>
  keepFile(
    { store, actor: staff, now },
    { name: as, sha256: hashOf(text), size: text.length, mediaType: "application/pdf", textState: "none" },
  );

const handIn = async (store: Store, text: string, options?: { now?: string; as?: string }) => {
  await putInPlace(text);
  return name(store, text, options);
};

const claim = (store: Store, now = fromNow()) =>
  claimJob(store, { kinds: ["remove_content"], now, leaseMs: 60_000 });

/** Does what a runner does with one removal. */
const remove = async (store: Store) => {
  const claimed = await claim(store);
  if (!claimed) return null;
  const { sha256 } = claimed.payload as { sha256: string };
  const done = await removeContent({ store, report: async () => undefined }, sha256);
  const endedAt = fromNow();
  await store.inSideTransaction((tx) =>
    tx.update(job).set({ state: "done", claim: null, endedAt }).where(eq(job.id, claimed.id)),
  );
  return done;
};

describe.each(["folder", "S3"])("in a storage that is a %s", (kind) => {
  let place: () => string = filesFolder;
  let stop = async () => {};
  beforeEach(async () => {
    if (kind === "folder") {
      vi.stubEnv("QADAM_DATA_DIR", mkdtempSync(join(tmpdir(), "qadam-strays-")));
      return;
    }
    const s3 = await startS3();
    for (const [name, value] of Object.entries(s3.settings)) vi.stubEnv(name, value);
    place = () => s3.folder;
    stop = s3.stop;
  });
  afterEach(() => stop());

  /** Makes the storage believe that it has had some content for two days. */
  const age = (text: string) => {
    const then = new Date(Date.now() - 2 * dayMs);
    for (const path of readdirSync(place(), { recursive: true }).map(String))
      if (path.includes(hashOf(text))) utimesSync(join(place(), path), then, then);
  };
  const agedStray = async (text: string) => {
    await putInPlace(text);
    age(text);
  };
  const isThere = (text: string) => fileStorage().has(hashOf(text));

  test("a stray goes a day after it came; what is in use, or was just put in its place, stays", async () => {
    const store = await freshStore(world());
    await handIn(store, "used");
    age("used");
    await agedStray("stray");
    await putInPlace("fresh");
    expect(await tidyFiles(store, fromNow())).toEqual({ unusedCount: 0, strayCount: 1 });
    expect(await getFileHealth(store.reader, fromNow())).toMatchObject({
      isApart: kind === "S3",
      fault: null,
      contentCount: 1,
      byteCount: 4,
      leavingCount: 1,
    });
    expect(await remove(store)).toEqual({ isRemoved: true });
    expect(await remove(store)).toBeNull();
    expect(await Promise.all(["used", "stray", "fresh"].map(isThere))).toEqual([true, false, true]);
    expect(await tidyFiles(store, fromNow())).toEqual({ unusedCount: 0, strayCount: 0 });
  });

  test("a file that nobody made use of goes after a week with its content; one that is used stays", async () => {
    const store = await freshStore(world());
    const [now, later] = [fromNow(), fromNow(8 * dayMs)];
    const { id: fileId } = await handIn(store, "used", { now });
    await handIn(store, "unused", { now });
    const report = { measureId: "measure", rowVersion: 1, claim: "completed", happenedOn: "2026" };
    await reportProgress(
      { store, actor: staff, now },
      { ...report, narrative: "Done", evidence: [{ fileId }] },
    );
    expect(await tidyFiles(store, later)).toEqual({ unusedCount: 1, strayCount: 0 });
    expect(await isThere("unused")).toBe(true);
    await store.inSideTransaction((tx) => tx.update(job).set({ notBefore: now }));
    expect(await remove(store)).toEqual({ isRemoved: true });
    expect(await Promise.all(["used", "unused"].map(isThere))).toEqual([true, false]);
  });

  test("a stray that is handed in again before its removal has begun stays, and no removal waits any more", async () => {
    const store = await freshStore(world());
    await agedStray("abc");
    await tidyFiles(store, fromNow());
    await handIn(store, "abc");
    expect(await claim(store)).toBeNull();
    expect(await isContentWhole(hashOf("abc"))).toBe(true);
    expect(await tidyFiles(store, fromNow())).toMatchObject({ strayCount: 0 });
  });

  test("while a removal is under way, and for two minutes after it, nothing names what it may have taken", async () => {
    const store = await freshStore(world());
    await agedStray("abc");
    await putInPlace("abc");
    await tidyFiles(store, fromNow());
    expect(await claim(store)).not.toBeNull();
    await expect(name(store, "abc")).rejects.toMatchObject(leaving);
    await store.inSideTransaction((tx) => tx.update(job).set({ state: "waiting", claim: null }));
    await expect(name(store, "abc")).rejects.toMatchObject(leaving);
    await store.inSideTransaction((tx) => tx.update(job).set({ notBefore: fromNow() }));
    expect(await remove(store)).toEqual({ isRemoved: true });
    await expect(name(store, "abc")).rejects.toMatchObject(leaving);
    expect(await store.reader.select().from(fileContent)).toEqual([]);
    await handIn(store, "abc", { now: fromNow(3 * 60 * 1_000) });
    expect(await isContentWhole(hashOf("abc"))).toBe(true);
  });

  test("two hand-ins of the same bytes race with the sweep, again and again: whoever was answered finds the file", {
    timeout: 60_000,
  }, async () => {
    const store = await freshStore(world());
    const runner = startRunner({
      store,
      jobs: [
        defineJob({
          kind: "remove_content",
          input: z.object({ sha256: z.string() }),
          run: ({ input, ...running }) => removeContent(running, input.sha256),
        }),
      ],
      onError: console.error,
      pollMs: 2,
    });
    const some = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
    const outcomes = { kept: 0, refused: 0 };
    for (let round = 0; round < 25; round++) {
      const text = `round ${round}`;
      await agedStray(text);
      const tries = ["one.pdf", "two.pdf"].map(async (as) => {
        await some();
        return handIn(store, text, { as });
      });
      const [, ...answers] = await Promise.allSettled([
        some().then(() => tidyFiles(store, fromNow())),
        ...tries,
      ]);
      await vi.waitFor(
        async () => expect(await getFileHealth(store.reader, fromNow())).toMatchObject({ leavingCount: 0 }),
        { timeout: 10_000 },
      );
      const named = await store.reader
        .select()
        .from(file)
        .where(eq(file.sha256, hashOf(text)));
      const kept = answers.filter(({ status }) => status === "fulfilled");
      expect(named).toHaveLength(kept.length);
      if (kept.length > 0) expect(await isContentWhole(hashOf(text))).toBe(true);
      for (const answer of answers)
        if (answer.status === "rejected") expect(answer.reason).toMatchObject(leaving);
      outcomes.kept += kept.length;
      outcomes.refused += answers.length - kept.length;
    }
    await runner.stop(5_000);
    expect(outcomes.kept).toBeGreaterThan(0);
  });

  test("a removal that the storage does not answer is tried again later", async () => {
    const store = await freshStore(world());
    await agedStray("abc");
    await tidyFiles(store, fromNow());
    const runner = startRunner({
      store,
      jobs: [
        defineJob({
          kind: "remove_content",
          input: z.object({}),
          run: () => Promise.reject(new StorageFailure("is away")),
        }),
      ],
      onError: () => undefined,
      pollMs: 5,
    });
    await vi.waitFor(async () =>
      expect(await store.reader.select().from(job)).toMatchObject([
        { state: "waiting", attemptCount: 1, failure: "files_away" },
      ]),
    );
    await runner.stop(5_000);
  });
});
