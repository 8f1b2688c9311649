import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { isNull } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { approveExport } from "@/db/commands/approve-export";
import { cancelJob } from "@/db/commands/cancel-job";
import { requestExport } from "@/db/commands/request-export";
import { fileStorage } from "@/db/files/file-storage";
import { tidyFiles } from "@/db/files/tidy-files";
import { startRunner } from "@/db/jobs/run-jobs";
import { getExportToTake, listExportsToApprove, listOwnExports } from "@/db/queries/exports";
import { audit, job } from "@/db/schema";
import type { Store } from "@/db/store";
import { freshStore } from "@/db/testing";
import { focalPointOf, manager, measureRow, smallWorld, testNow, userRow } from "@/db/testing-rows";
import { startS3 } from "@/db/testing-s3";
import { verifyStore } from "@/db/verify";
import type { Actor } from "@/domain/permissions";
import { verifyFile } from "@/lib/api/documents/verify-file";

const folder = mkdtempSync(join(tmpdir(), "qadam-exports-"));
const secret = "a secret of forty characters for a test!";
vi.mock("@/lib/env/env", async (original) => ({
  ...(await original<typeof import("@/lib/env/env")>()),
  settings: () => ({ QADAM_DATA_DIR: folder, NEXTAUTH_SECRET: secret, PORT: 3000 }),
}));
const { makeExportFile } = await import("./make-export-file");
const { removeExports } = await import("./remove-exports");
const { removeContentJob } = await import("./remove-content");

beforeEach(() => vi.stubEnv("QADAM_DATA_DIR", folder));
afterAll(() => rmSync(folder, { recursive: true }));

const staff = focalPointOf("UZ");
const grants = ({ userId, grants: held }: Actor) =>
  held.map((each, at) => ({ id: `${userId}-${at}`, userId, ...each, grantedAt: testNow }));

const world = () =>
  freshStore({
    ...smallWorld(),
    user: [userRow(staff.userId), userRow(manager.userId)],
    grant: [...grants(staff), ...grants(manager)] as never,
    measure: [measureRow("measure"), measureRow("hidden", { position: 2, isPublished: false })],
  });

const context = (store: Store, actor: Actor) => ({ store, actor, now: new Date().toISOString() });

async function runAll(store: Store, now?: () => string) {
  const runner = startRunner({
    store,
    jobs: [makeExportFile, removeExports, removeContentJob],
    onError: () => {},
    pollMs: 10,
    now,
  });
  await vi.waitFor(
    async () => {
      const left = await store.reader.select().from(job).where(isNull(job.endedAt));
      expect(left).toEqual([]);
    },
    { timeout: 10_000, interval: 20 },
  );
  await runner.stop(5_000);
}

const bytesOf = async ({ fileHash }: { fileHash: string | null }) => {
  const content = await fileStorage().read(fileHash ?? "");
  return content && buffer(content);
};

const take = (store: Store, id: string, actor = staff, now = new Date().toISOString()) =>
  getExportToTake(store.reader, actor, id, now);

async function expire(store: Store, now: string) {
  await removeExports.run({}, { store, now: () => now, signal: new AbortController().signal } as never);
  await runAll(store, () => now);
}

test("a file is made in the background, says its rows and its bytes, and is sealed in the name of who asked for it", async () => {
  const store = await world();
  const { id } = await requestExport(context(store, staff), { file: "measures.xlsx", country: "UZ" });
  await expect(take(store, id)).rejects.toMatchObject({ code: "conflict", detail: "export_not_ready" });
  await runAll(store);
  const made = await take(store, id);
  expect(made).toMatchObject({ state: "done", rowCount: 1, doneCount: 1, isRestricted: false });
  const bytes = await bytesOf(made);
  expect(bytes?.length).toBe(made.byteCount);
  expect(await verifyFile(bytes ?? Buffer.alloc(0), { secret })).toMatchObject({
    verdict: "same",
    statement: { madeBy: staff.name, name: "measures", filters: { country: "UZ" } },
  });
  expect(readdirSync(join(folder, "files/.arriving"))).toEqual([]);
  await expect(take(store, id, manager)).rejects.toMatchObject({ code: "not_found" });
});

test("what is not published is taken only after a second person agreed, who is not the one who asked", async () => {
  const store = await world();
  const wanted = { file: "measures.csv", country: "UZ", unpublished: true };
  const { id } = await requestExport(context(store, staff), wanted);
  await runAll(store);
  await expect(take(store, id)).rejects.toMatchObject({ code: "forbidden", detail: "export_second_person" });
  await expect(approveExport(context(store, staff), { id })).rejects.toMatchObject({ code: "forbidden" });
  const now = new Date().toISOString();
  expect((await listExportsToApprove(store.reader, manager, now)).map((each) => each.id)).toEqual([id]);
  expect(await listExportsToApprove(store.reader, staff, now)).toEqual([]);
  await approveExport(context(store, manager), { id });
  await expect(approveExport(context(store, manager), { id })).rejects.toMatchObject({
    detail: "export_approved",
  });
  expect(await take(store, id)).toMatchObject({ rowCount: 2, approvedBy: userRow(manager.userId).name });
  const lines = await store.reader.select({ action: audit.action }).from(audit).orderBy(audit.seq);
  expect(lines.map(({ action }) => action)).toEqual(["export.request", "export.approve"]);
});

test("a file that was taken back, that could not be made, or whose time is over is told as such, and is deleted", async () => {
  const store = await world();
  const cancelled = await requestExport(context(store, staff), { file: "measures.csv" });
  await cancelJob(context(store, staff), { id: cancelled.jobId });
  const impossible = await requestExport(context(store, staff), {
    file: "measures.csv",
    sent: { q: "a".repeat(201) },
  });
  const { id } = await requestExport(context(store, staff), { file: "sources.json" });
  await runAll(store);
  await expect(take(store, cancelled.id)).rejects.toMatchObject({ detail: "export_cancelled" });
  await expect(take(store, impossible.id)).rejects.toMatchObject({ detail: "export_failed" });
  const { data } = await listOwnExports(store.reader, staff.userId, new Date().toISOString());
  expect(data.find((each) => each.id === impossible.id)).toMatchObject({
    failure: "too_long",
    failureValues: { max: 200 },
  });
  const made = await take(store, id);
  const later = new Date(Date.now() + 8 * 86_400_000).toISOString();
  await expect(take(store, id, staff, later)).rejects.toMatchObject({
    code: "not_found",
    detail: "export_expired",
  });
  await expire(store, later);
  expect(await bytesOf(made)).toBeNull();
  await expect(take(store, id)).rejects.toMatchObject({ detail: "export_expired" });
});

test("kept in a bucket a file is there for every server, is no stray, and leaves the bucket when its time is over", async () => {
  const storage = await startS3();
  try {
    for (const [name, value] of Object.entries(storage.settings)) vi.stubEnv(name, value);
    const store = await world();
    const { id } = await requestExport(context(store, staff), { file: "measures.csv" });
    await runAll(store);
    vi.stubEnv("QADAM_DATA_DIR", join(folder, "another server"));
    const made = await take(store, id);
    expect((await bytesOf(made))?.length).toBe(made.byteCount);
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString();
    expect(await tidyFiles(store, later)).toMatchObject({ strayCount: 0 });
    expect((await verifyStore(store)).find(({ name }) => name === "evidence files")).toMatchObject({
      isSound: true,
      seen: "0 as they were sealed",
    });
    await expire(store, new Date(Date.now() + 8 * 86_400_000).toISOString());
    expect(await bytesOf(made)).toBeNull();
  } finally {
    vi.unstubAllEnvs();
    await storage.stop();
  }
});

test("a visitor may not ask, nobody asks without a role for what is not published, and nobody keeps more than twenty", async () => {
  const store = await world();
  const nobody = { ...staff, userId: "nobody", grants: [] };
  await expect(
    requestExport(context(store, nobody), { file: "measures.csv", unpublished: true }),
  ).rejects.toMatchObject({ code: "invalid", fields: [{ field: "unpublished" }] });
  for (let made = 0; made < 20; made += 1)
    await requestExport(context(store, staff), { file: "sources.csv" });
  await expect(requestExport(context(store, staff), { file: "sources.csv" })).rejects.toMatchObject({
    code: "invalid",
    fields: [{ field: "file", reason: "too_many" }],
  });
});
