import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { decideProgress } from "../commands/decide-progress";
import { keepFile } from "../commands/keep-file";
import { logMilestone } from "../commands/log-milestone";
import { recordFinding } from "../commands/record-finding";
import { reportProgress } from "../commands/report-progress";
import { submitAssessment } from "../commands/submit-assessment";
import { getEvidence, getFile } from "../queries/files";
import { getMeasure } from "../queries/measures";
import { evidence, file, fileContent, job } from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { listAuditedActions } from "../testing-audit";
import { actorWith, focalPointOf, reviewer, rubricWorld, testNow, userRow } from "../testing-rows";
import { keepText } from "./keep-text";
import { contentPath, filesFolder } from "./places";
import { receiveFile } from "./receive-file";

beforeEach(() => {
  vi.stubEnv("QADAM_DATA_DIR", mkdtempSync(join(tmpdir(), "qadam-files-")));
});

const staff = focalPointOf("UZ");
const people = [staff, focalPointOf("SE"), reviewer, actorWith("viewer", "viewer", "UZ")];
const world = () => ({ ...rubricWorld(), user: people.map(({ userId }) => userRow(userId)) });
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const receive = (text: string, limit = 100) =>
  receiveFile(
    (async function* () {
      for (const letter of text) yield Buffer.from(letter);
    })(),
    limit,
  );

async function handIn(store: Store, text: string, { name = "report.pdf", actor = staff } = {}) {
  const received = await receive(text);
  await received?.keep();
  return keepFile(
    { store, actor, now: testNow },
    {
      name,
      sha256: received?.sha256,
      size: received?.size,
      mediaType: "application/pdf",
      textState: "waiting",
    },
  );
}

const scopeOf = (store: Store, actor: typeof staff | null = null) => ({
  reader: store.reader,
  actor,
  today: testNow.slice(0, 10),
  on: null,
});

const report = (store: Store, items: object[], rowVersion = 1, actor = staff) =>
  reportProgress(
    { store, actor, now: testNow },
    {
      measureId: "measure",
      rowVersion,
      claim: "completed",
      happenedOn: "2026-11",
      narrative: "Done",
      evidence: items,
    },
  );

test("what arrives is hashed and put in its place once; too much leaves nothing", async () => {
  const first = await receive("abc");
  expect(first).toMatchObject({ sha256: hashOf("abc"), size: 3 });
  await first?.keep();
  await (await receive("abc"))?.keep();
  expect(readFileSync(contentPath(hashOf("abc")), "utf8")).toBe("abc");
  expect(await receive("x".repeat(101))).toBeNull();
  expect(readdirSync(join(filesFolder(), ".arriving"))).toEqual([]);
});

test("the same content is kept once, whoever hands it in; the same again by the same person is the same file", async () => {
  const store = await freshStore(world());
  const { id } = await handIn(store, "abc");
  expect((await handIn(store, "abc")).id).toBe(id);
  expect((await handIn(store, "abc", { actor: reviewer })).id).not.toBe(id);
  expect(await store.reader.select().from(fileContent)).toHaveLength(1);
  expect(await store.reader.select().from(job)).toHaveLength(1);
  expect(await listAuditedActions(store)).toEqual(["file.keep", "file.keep"]);
});

test("who only looks on may hand in nothing, and a name must be one", async () => {
  const store = await freshStore(world());
  await expect(handIn(store, "abc", { actor: people[3] })).rejects.toMatchObject({ code: "forbidden" });
  await expect(handIn(store, "abc", { name: "../a.pdf" })).rejects.toMatchObject({
    fields: [{ field: "name", reason: "file_name_path" }],
  });
  expect(await store.reader.select().from(file)).toEqual([]);
});

test("a file stands under a report with its pages and quotation, which is looked up once its text is known", async () => {
  const store = await freshStore(world());
  const { id: fileId } = await handIn(store, "abc");
  const item = { fileId, title: "Minutes", pages: "1", quote: "met twice" };
  await report(store, [
    { url: "https://example.org/a" },
    item,
    { fileId, quote: "never", stance: "contradicts" },
  ]);
  const read = async () => (await getMeasure(scopeOf(store), "measure")).progress[0]?.evidence;
  expect(await read()).toMatchObject([
    { url: "https://example.org/a", file: null, quoteState: null, stance: "supports" },
    { url: `/api/v1/files/${fileId}/content`, file: { id: fileId, name: "report.pdf" }, quoteState: null },
    { stance: "contradicts" },
  ]);
  const pages = ["Opening", "The Commission met\u0000 twice."];
  const version = await store.publicVersion();
  await keepText(store, hashOf("abc"), { state: "captured", pages }, testNow);
  expect(await store.publicVersion()).toBe(version + 1);
  expect((await listAuditedActions(store)).at(-1)).toBe("file.read");
  expect(await read()).toMatchObject([
    { quoteState: null },
    { quoteState: "elsewhere", quotePage: 2 },
    { quoteState: "not_found", quotePage: null },
  ]);
  await report(store, [{ fileId, quote: "The Commission met twice" }], 2);
  expect(
    (await getMeasure(scopeOf(store), "measure")).progress.flatMap((each) => each.evidence),
  ).toContainEqual(expect.objectContaining({ quoteState: "found", quotePage: 2 }));
});

test("only one's own file can be named, and exactly one of link and file", async () => {
  const store = await freshStore(world());
  const { id: fileId } = await handIn(store, "abc", { actor: reviewer });
  const refused = (item: object) => expect(report(store, [item])).rejects;
  await refused({ fileId }).toMatchObject({
    fields: [{ field: "evidence.0.fileId", reason: "unknown_reference" }],
  });
  await refused({}).toMatchObject({ fields: [{ field: "evidence.0.url", reason: "link_or_file" }] });
  await refused({ fileId, url: "https://example.org" }).toMatchObject({ code: "invalid" });
  expect(await store.reader.select().from(evidence)).toEqual([]);
});

test("milestones, findings and answers of the comparison take files too", async () => {
  const store = await freshStore(world());
  const own = (await handIn(store, "abc")).id;
  const theirs = (await handIn(store, "abc", { actor: reviewer })).id;
  await logMilestone(
    { store, actor: staff, now: testNow },
    {
      instrumentId: "decree",
      stage: "signed",
      kind: "held",
      happenedOn: "2019",
      evidence: [{ fileId: own }],
    },
  );
  await recordFinding(
    { store, actor: reviewer, now: testNow },
    {
      measureId: "measure",
      rowVersion: 1,
      finding: "limited",
      happenedOn: "2026",
      rationale: "Seen",
      evidence: [{ fileId: theirs, stance: "contradicts" }],
    },
  );
  await submitAssessment(
    { store, actor: reviewer, now: testNow },
    {
      criterionCode: "PROS-01",
      countryCode: "UZ",
      value: 2,
      rationale: "So",
      evidence: [{ fileId: theirs }],
    },
  );
  const kinds = await store.reader.select({ kind: evidence.subjectKind }).from(evidence);
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(["assessment", "finding", "milestone"]);
  const [answer] = await store.reader.select().from(evidence).where(eq(evidence.subjectKind, "assessment"));
  await expect(getEvidence(scopeOf(store), answer?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  expect(await getEvidence(scopeOf(store, reviewer), answer?.id ?? "")).toMatchObject({
    subject: { country: { code: "UZ" } },
    alsoUsed: [{ subjectKind: "milestone" }, { subjectKind: "finding", evidence: { stance: "contradicts" } }],
  });
});

test("a file is open to who handed it in, to all once something they may see names it, and closed when that is returned", async () => {
  const store = await freshStore(world());
  const { id: fileId } = await handIn(store, "abc");
  const see = (actor: typeof staff | null) => getFile(scopeOf(store, actor), fileId);
  await expect(see(null)).rejects.toMatchObject({ code: "not_found" });
  await expect(see(reviewer)).rejects.toMatchObject({ code: "not_found" });
  expect(await see(staff)).toMatchObject({ sha256: hashOf("abc") });
  const { id: progressId } = await report(store, [{ fileId }]);
  expect(await see(null)).toMatchObject({ name: "report.pdf" });
  const yesterday = { ...scopeOf(store), on: "2026-11-22" };
  await expect(getFile(yesterday, fileId)).rejects.toMatchObject({ code: "not_found" });
  await decideProgress(
    { store, actor: reviewer, now: testNow },
    { progressId, decision: "return", rationale: "Not proof" },
  );
  await expect(see(null)).rejects.toMatchObject({ code: "not_found" });
  expect(await see(reviewer)).toMatchObject({ id: fileId });
  const [row] = await store.reader.select().from(evidence);
  expect(await getEvidence(scopeOf(store, staff), row?.id ?? "")).toMatchObject({ isReturned: true });
});
