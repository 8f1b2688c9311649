import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { Failure } from "../../domain/failure";
import { cancelJob } from "../commands/cancel-job";
import { migrateStore } from "../migrate";
import { getJobHealth, getOwnJob } from "../queries/jobs";
import { job } from "../schema";
import { openStore, type Store } from "../store";
import { freshDatabase, freshStore } from "../testing";
import { focalPointOf, testNow } from "../testing-rows";
import { after, claimJob } from "./claim-job";
import { defineJob, type JobRunning } from "./define-job";
import { enqueue, enqueueAll } from "./enqueue";
import { removeEndedJobs } from "./remove-ended-jobs";
import { retryPauseMs } from "./retry-pause";
import { startRunner } from "./run-jobs";

const actor = focalPointOf("UZ");
const kind = "tidy_jobs";

const ask = (store: Store, more: { key?: string; notBefore?: string; payload?: unknown } = {}) =>
  store.inTransaction((tx) =>
    enqueue(tx, { kind, payload: {}, actorId: actor.userId, now: testNow, ...more }),
  ) as Promise<string>;

const read = async (store: Store, id: string) =>
  (await store.reader.select().from(job).where(eq(job.id, id)))[0] as typeof job.$inferSelect;

/** Runs what waits with `run`, until `until` says that it is over. */
async function runUntil(
  store: Store,
  run: (running: JobRunning) => Promise<unknown>,
  until: () => Promise<boolean> | boolean,
  options: { now?: () => string; leaseMs?: number; attemptLimit?: number } = {},
) {
  const errors: unknown[] = [];
  const { attemptLimit, ...rest } = options;
  const runner = startRunner({
    store,
    jobs: [defineJob({ kind, input: z.object({}), attemptLimit, run })],
    onError: (error) => errors.push(error),
    pollMs: 5,
    now: () => testNow,
    ...rest,
  });
  await vi.waitFor(async () => expect(await until()).toBe(true), { timeout: 10_000, interval: 10 });
  await runner.stop(5_000);
  return errors;
}

test("a job asked for in a transaction that fails is not there", async () => {
  const store = await freshStore();
  const failing = store.inTransaction(async (tx) => {
    await enqueue(tx, { kind, payload: {}, actorId: actor.userId, now: testNow });
    throw new Error("synthetic");
  });
  await expect(failing).rejects.toThrow("synthetic");
  expect((await getJobHealth(store.reader)).waitingCount).toBe(0);
});

test("a job is done once, tells how far it is, and keeps its result", async () => {
  const store = await freshStore();
  const id = await ask(store);
  const seen: unknown[] = [];
  const errors = await runUntil(
    store,
    async ({ report, job: { id } }) => {
      await report(1, 2);
      seen.push(await getOwnJob(store.reader, actor.userId, id));
      return { made: "this" };
    },
    async () => (await read(store, id)).state === "done",
  );
  expect(errors).toEqual([]);
  expect(seen).toMatchObject([{ state: "running", doneCount: 1, totalCount: 2 }]);
  expect(await getOwnJob(store.reader, actor.userId, id)).toMatchObject({
    state: "done",
    result: { made: "this" },
    endedAt: testNow,
  });
  await expect(getOwnJob(store.reader, "somebody", id)).rejects.toMatchObject({ code: "not_found" });
});

test("of two jobs with one key only the first is made, and one for later waits", async () => {
  const store = await freshStore();
  expect(await ask(store, { key: "daily" })).toEqual(expect.any(String));
  expect(await ask(store, { key: "daily" })).toBeNull();
  await ask(store, { notBefore: "2026-12-01T00:00:00.000Z" });
  const claim = () => claimJob(store, { kinds: [kind], now: testNow, leaseMs: 1_000 });
  expect(await claim()).not.toBeNull();
  expect(await claim()).toBeNull();
  expect(await getJobHealth(store.reader)).toEqual({
    waitingCount: 1,
    runningCount: 1,
    failedCount: 0,
    oldestWaitingSince: "2026-12-01T00:00:00.000Z",
  });
});

test("two runners with four lanes each never do the same job", async () => {
  const store = await freshStore();
  const count = 60;
  await store.inTransaction((tx) =>
    enqueueAll(
      tx,
      Array.from({ length: count }, () => ({ kind, payload: {}, actorId: "me", now: testNow }) as const),
    ),
  );
  const done: string[] = [];
  const jobs = [
    defineJob({
      kind,
      input: z.object({}),
      run: async (running) => {
        done.push(running.job.id);
      },
    }),
  ];
  const runners = [1, 2].map(() =>
    startRunner({ store, jobs, onError: console.error, laneCount: 4, pollMs: 5, now: () => testNow }),
  );
  await vi.waitFor(
    async () => {
      const { waitingCount, runningCount } = await getJobHealth(store.reader);
      expect(waitingCount + runningCount).toBe(0);
    },
    { timeout: 15_000 },
  );
  await Promise.all(runners.map((runner) => runner.stop(5_000)));
  expect(done).toHaveLength(count);
  expect(new Set(done).size).toBe(count);
});

test("a failed attempt is made again after a growing pause, and after the last the job has failed", async () => {
  const store = await freshStore();
  const id = await ask(store);
  let now = testNow;
  const pauses: number[] = [];
  const errors = await runUntil(
    store,
    () => Promise.reject(new Error("synthetic")),
    async () => {
      const row = await read(store, id);
      if (row.state === "waiting" && row.notBefore > now) {
        pauses.push(Date.parse(row.notBefore) - Date.parse(now));
        now = row.notBefore;
      }
      return row.state === "failed";
    },
    { now: () => now, attemptLimit: 4 },
  );
  expect(errors).toHaveLength(4);
  expect(pauses).toEqual([15_000, 60_000, 240_000]);
  expect(await read(store, id)).toMatchObject({ attemptCount: 4, failure: "unexpected" });
  expect(retryPauseMs(40)).toBe(6 * 60 * 60 * 1_000);
});

test("what was foreseen is not tried again, nor what a job cannot read", async () => {
  const store = await freshStore();
  const id = await ask(store);
  await runUntil(
    store,
    () => Promise.reject(new Failure("not_found", "not_found")),
    async () => (await read(store, id)).state === "failed",
  );
  expect(await read(store, id)).toMatchObject({ attemptCount: 1, failure: "not_found" });
  const unreadable = await ask(store, { payload: "not an object" });
  await runUntil(
    store,
    async () => undefined,
    async () => (await read(store, unreadable)).state === "failed",
  );
  expect(await read(store, unreadable)).toMatchObject({ attemptCount: 1, failure: "invalid" });
});

test("whoever waits for a job hears that it has failed for good, also when its process ended at the last attempt", async () => {
  const store = await freshStore();
  const [tried, interrupted] = [await ask(store), await ask(store, { payload: { at: "last" } })];
  await store.inSideTransaction((tx) =>
    tx.update(job).set({ attemptCount: 5 }).where(eq(job.id, interrupted)),
  );
  const told: unknown[] = [];
  const runner = startRunner({
    store,
    jobs: [
      defineJob({
        kind,
        input: z.object({ at: z.string().default("first") }),
        run: () => Promise.reject(new Failure("conflict", "conflict")),
        onFailed: async ({ input }) => told.push(input.at),
      }),
    ],
    onError: () => undefined,
    pollMs: 5,
    now: () => testNow,
  });
  await vi.waitFor(async () => expect(await getJobHealth(store.reader)).toMatchObject({ failedCount: 2 }), {
    timeout: 10_000,
  });
  await runner.stop(5_000);
  expect(told.sort()).toEqual(["first", "last"]);
  expect((await read(store, tried)).failure).toBe("conflict");
  expect((await read(store, interrupted)).failure).toBe("interrupted");
});

test("who asked takes a job back: it ends at its next report, and what it returns is not kept", async () => {
  const store = await freshStore();
  const id = await ask(store);
  let isAborted = false;
  await runUntil(
    store,
    async ({ report, signal }) => {
      await cancelJob({ store, actor, now: testNow }, { id });
      await report(1).finally(() => {
        isAborted = signal.aborted;
      });
    },
    () => isAborted,
  );
  expect(await read(store, id)).toMatchObject({ state: "cancelled", result: null });
  await expect(cancelJob({ store, actor, now: testNow }, { id })).rejects.toMatchObject({
    detail: "job_ended",
  });
  const other = { store, actor: focalPointOf("SE"), now: testNow };
  await expect(cancelJob(other, { id })).rejects.toMatchObject({ code: "not_found" });
});

test("a runner that stops gives back what it had begun, without counting the attempt", async () => {
  const store = await freshStore();
  const id = await ask(store);
  let hasBegun = false;
  await runUntil(
    store,
    ({ signal }) =>
      new Promise((_, reject) => {
        hasBegun = true;
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
    () => hasBegun,
  );
  expect(await read(store, id)).toMatchObject({ state: "waiting", attemptCount: 0, claim: null });
});

test("a lease that ran out is taken over; the one before can change nothing any more", async () => {
  const store = await freshStore();
  const id = await ask(store);
  const lost = await claimJob(store, { kinds: [kind], now: testNow, leaseMs: 1_000 });
  const claim = (now: string) => claimJob(store, { kinds: [kind], now, leaseMs: 1_000 });
  expect(await claim(after(testNow, 999))).toBeNull();
  const taken = await claim(after(testNow, 1_000));
  expect(taken).toMatchObject({ id, attemptCount: 2 });
  expect(taken?.claim).not.toBe(lost?.claim);
});

test("a process killed in the middle of a job: another does it once its lease has ended", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qadam-jobs-"));
  const url = await freshDatabase(join(folder, "qadam.db"));
  const store = openStore(url);
  await migrateStore(store, url);
  const id = await ask(store);
  const log = join(folder, "log");
  const begin = (mode: string) =>
    spawn(process.execPath, ["--import", "tsx", "db/testing-runner.ts", url, log, mode], {
      stdio: "inherit",
    });
  const lines = () => {
    try {
      return readFileSync(log, "utf8").trim().split("\n");
    } catch {
      return [];
    }
  };
  const first = begin("hang");
  await vi.waitFor(() => expect(lines()).toEqual([`${id} 1`]), { timeout: 15_000 });
  first.kill("SIGKILL");
  const second = begin("finish");
  await vi.waitFor(async () => expect((await read(store, id)).state).toBe("done"), { timeout: 15_000 });
  second.kill("SIGKILL");
  expect(lines()).toEqual([`${id} 1`, `${id} 2`]);
  await store.close();
}, 40_000);

test("what ended long ago is removed", async () => {
  const store = await freshStore();
  const id = await ask(store);
  await ask(store);
  await store.inSideTransaction((tx) =>
    tx.update(job).set({ state: "done", endedAt: testNow }).where(eq(job.id, id)),
  );
  expect(await removeEndedJobs(store, testNow)).toEqual({ removedCount: 0 });
  expect(await removeEndedJobs(store, after(testNow, 1))).toEqual({ removedCount: 1 });
});

test("a daily job is made once a day, whoever runs", async () => {
  const store = await freshStore();
  let now = testNow;
  let doneCount = 0;
  const jobs = [defineJob({ kind, isDaily: true, input: z.object({}), run: async () => void doneCount++ })];
  const runners = [1, 2].map(() =>
    startRunner({ store, jobs, onError: console.error, pollMs: 5, now: () => now }),
  );
  await vi.waitFor(() => expect(doneCount).toBe(1));
  now = "2026-11-24T00:00:01.000Z";
  await vi.waitFor(() => expect(doneCount).toBe(2));
  await Promise.all(runners.map((runner) => runner.stop(5_000)));
  expect(await store.reader.select({ key: job.key }).from(job)).toHaveLength(2);
});
