import { asc, desc } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { verifyAuditChain } from "../audit-chain";
import { measureState } from "../carry";
import type { CommandContext } from "../command";
import { recountAll } from "../counters";
import { audit, awaitingReview, dueTally, finding, instrument, measure, progress, tally } from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { actorWith, focalPointOf, manager, reviewer, smallWorld, testNow } from "../testing-rows";
import { assignBodies } from "./assign-bodies";
import { decideProgress } from "./decide-progress";
import { enterInstrument } from "./enter-instrument";
import { enterMeasure } from "./enter-measure";
import { logMilestone } from "./log-milestone";
import { moveDeadline } from "./move-deadline";
import { publishInstrument } from "./publish-instrument";
import { recordFinding } from "./record-finding";
import { reportProgress } from "./report-progress";

const as = (
  store: Store,
  actor: CommandContext["actor"],
  more: Partial<CommandContext> = {},
): CommandContext => ({
  store,
  actor,
  now: testNow,
  ...more,
});

const report = {
  measureId: "measure",
  rowVersion: 1,
  claim: "completed",
  happenedOn: "2026-03",
  narrative: "The commission met and adopted its rules.",
  evidence: [{ url: "https://example.org/minutes", title: "Minutes" }],
};

const getMeasure = async (store: Store, id = "measure") =>
  (await store.reader.select().from(measure)).find((row) => row.id === id) as typeof measure.$inferSelect;
const countAll = async (store: Store) =>
  (await store.reader.select().from(tally)).find(
    (row) => row.subjectKind === "country" && row.subjectId === "UZ",
  );

describe("reporting progress", () => {
  test("is carried on the measure, queued for review and left in the audit", async () => {
    const store = await freshStore(smallWorld());
    const { id, rowVersion } = await reportProgress(as(store, focalPointOf("UZ")), report);
    expect(rowVersion).toBe(2);
    expect(await getMeasure(store)).toMatchObject({
      claim: "completed",
      claimedOn: "2026-03",
      claimProgressId: id,
      isOpen: false,
    });
    expect(await store.reader.select().from(awaitingReview)).toMatchObject([
      { progressId: id, countryCode: "UZ" },
    ]);
    expect(await store.reader.select().from(audit)).toMatchObject([
      { seq: 1, action: "progress.report", subjectId: "measure", actorId: "focal-point-UZ", isPublic: true },
    ]);
  });

  test("a focal point of Uzbekistan may not report for Sweden", async () => {
    const store = await freshStore(smallWorld());
    const sent = reportProgress(as(store, focalPointOf("UZ")), { ...report, measureId: "swedish-measure" });
    await expect(sent).rejects.toMatchObject({ code: "forbidden" });
    expect(await store.reader.select().from(progress)).toEqual([]);
    expect(await store.reader.select().from(audit)).toEqual([]);
  });

  test("a focal point of one body may report on its measures and on no other's", async () => {
    const store = await freshStore(smallWorld());
    const police = actorWith("police-officer", "staff", "UZ", "police");
    await expect(reportProgress(as(store, police), report)).rejects.toMatchObject({ code: "forbidden" });
    await reportProgress(as(store, actorWith("official", "staff", "UZ", "ministry")), report);
    expect(await store.reader.select().from(progress)).toMatchObject([{ organisationId: "ministry" }]);
  });

  test.each([
    [{ happenedOn: "2026-02-30" }, "happenedOn", "not_a_day"],
    [{ happenedOn: "2027" }, "happenedOn", "must_not_be_future"],
    [{ claim: "done" }, "claim", "unknown_value"],
    [{ narrative: "  " }, "narrative", "required"],
    [{ narrative: "x".repeat(5_001) }, "narrative", "too_long"],
    [{ evidence: [{ url: "javascript:alert(1)" }] }, "evidence.0.url", "not_http"],
    [{ narrative: "Call +998 90 123 45 67 for details." }, "narrative", "personal_data"],
  ])("names the field when it is wrong: %o", async (wrong, field, reason) => {
    const store = await freshStore(smallWorld());
    await expect(
      reportProgress(as(store, focalPointOf("UZ")), { ...report, ...wrong }),
    ).rejects.toMatchObject({
      code: "invalid",
      fields: [{ field, reason }],
    });
    expect(await getMeasure(store)).toMatchObject({ rowVersion: 1, claim: null });
  });

  test("an old version is refused with the one that stands", async () => {
    const store = await freshStore(smallWorld());
    await reportProgress(as(store, focalPointOf("UZ")), report);
    await expect(reportProgress(as(store, focalPointOf("UZ")), report)).rejects.toMatchObject({
      code: "stale",
      extra: { current: { rowVersion: 2, claim: "completed" } },
    });
  });

  test("the same key ten times at once makes one record, and another body is a conflict", async () => {
    const store = await freshStore(smallWorld());
    const context = as(store, focalPointOf("UZ"), { idempotencyKey: "once" });
    const answers = await Promise.all(Array.from({ length: 10 }, () => reportProgress(context, report)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await store.reader.select().from(progress)).toHaveLength(1);
    await expect(reportProgress(context, { ...report, claim: "blocked" })).rejects.toMatchObject({
      code: "conflict",
      detail: "idempotency",
    });
  });

  test("an older day does not replace what is claimed for a later one", async () => {
    const store = await freshStore(smallWorld());
    await reportProgress(as(store, focalPointOf("UZ")), report);
    await reportProgress(as(store, focalPointOf("UZ")), {
      ...report,
      rowVersion: 2,
      claim: "blocked",
      happenedOn: "2020",
    });
    expect(await getMeasure(store)).toMatchObject({
      claim: "completed",
      claimedOn: "2026-03",
      rowVersion: 3,
    });
  });
});

describe("reviewing", () => {
  test("a verified entry leaves the queue and says so on the measure", async () => {
    const store = await freshStore(smallWorld());
    const { id } = await reportProgress(as(store, focalPointOf("UZ")), report);
    await decideProgress(as(store, reviewer), {
      progressId: id,
      decision: "verify",
      rationale: "The minutes say so.",
    });
    expect(await getMeasure(store)).toMatchObject({
      claim: "completed",
      claimDecision: "verify",
      finding: null,
    });
    expect(await store.reader.select().from(awaitingReview)).toEqual([]);
    const again = decideProgress(as(store, reviewer), {
      progressId: id,
      decision: "return",
      rationale: "Changed my mind",
    });
    await expect(again).rejects.toMatchObject({ code: "conflict", detail: "already_decided" });
  });

  test("a returned entry no longer counts: what stood before stands again", async () => {
    const store = await freshStore(smallWorld());
    await reportProgress(as(store, focalPointOf("UZ")), {
      ...report,
      claim: "in_progress",
      happenedOn: "2025",
    });
    const { id } = await reportProgress(as(store, focalPointOf("UZ")), { ...report, rowVersion: 2 });
    await decideProgress(as(store, reviewer), {
      progressId: id,
      decision: "return",
      rationale: "The link shows a draft.",
    });
    expect(await getMeasure(store)).toMatchObject({ claim: "in_progress", claimedOn: "2025", isOpen: true });
    const [last] = await store.reader.select().from(audit).orderBy(desc(audit.seq)).limit(1);
    expect(last).toMatchObject({ action: "progress.decide", isPublic: false });
  });

  test("nobody decides on their own entry or records a finding on it, whatever other roles they hold", async () => {
    const store = await freshStore(smallWorld());
    const both = {
      ...focalPointOf("UZ"),
      grants: [...focalPointOf("UZ").grants, ...reviewer.grants, ...manager.grants],
    };
    const { id } = await reportProgress(as(store, both), report);
    const own = { code: "forbidden", detail: "own_entry" };
    const decided = decideProgress(as(store, both), {
      progressId: id,
      decision: "verify",
      rationale: "I know it",
    });
    await expect(decided).rejects.toMatchObject(own);
    const found = {
      measureId: "measure",
      rowVersion: 2,
      finding: "complete",
      happenedOn: "2026",
      rationale: "I know it",
    };
    await expect(recordFinding(as(store, both), found)).rejects.toMatchObject(own);
    await recordFinding(as(store, reviewer), found);
    expect(await store.reader.select().from(finding)).toHaveLength(1);
  });
});

describe("a manager", () => {
  test("enters a decree and its measures, and moves a deadline with the act that allowed it", async () => {
    const store = await freshStore(smallWorld());
    const decree = await enterInstrument(as(store, manager), {
      countryCode: "UZ",
      kind: "decree",
      title: { uz: "Sinov farmoni" },
      signedOn: "2026-01",
      relations: [{ kind: "supersedes", toId: "decree" }],
    });
    const made = await enterMeasure(as(store, manager), {
      instrumentId: decree.id,
      number: "1",
      text: { en: "Set up a shelter" },
      pillars: ["protection", "protection"],
      bodies: [{ organisationId: "ministry", role: "lead" }],
      dueOn: "2026-06",
    });
    expect(await getMeasure(store, made.id)).toMatchObject({
      dueBy: "2026-06-30",
      isOpen: true,
      isNumberOfficial: true,
    });
    const move = {
      measureId: made.id,
      rowVersion: 1,
      dueOn: "2027-06",
      reason: "extended",
      authority: "Order 7",
      rationale: "No site",
    };
    await expect(moveDeadline(as(store, manager), { ...move, dueOn: "2026-05" })).rejects.toMatchObject({
      fields: [{ field: "dueOn", reason: "not_later" }],
    });
    await moveDeadline(as(store, manager), move);
    expect(await getMeasure(store, made.id)).toMatchObject({
      dueOn: "2027-06",
      dueBy: "2027-06-30",
      rowVersion: 2,
    });
    await assignBodies(as(store, manager), {
      measureId: made.id,
      rowVersion: 2,
      bodies: [{ organisationId: "police", role: "lead" }],
    });
    const unknown = {
      measureId: made.id,
      rowVersion: 3,
      bodies: [{ organisationId: "nobody", role: "lead" }],
    };
    await expect(assignBodies(as(store, manager), unknown)).rejects.toMatchObject({
      fields: [{ field: "bodies.0.organisationId", reason: "unknown_reference" }],
    });
    expect(await countAll(store)).toMatchObject({ instrumentCount: 1, measureCount: 1, unclaimed: 1 });
  });

  test("publishes what was entered unpublished, and only then is it counted", async () => {
    const store = await freshStore(smallWorld());
    const { id } = await enterInstrument(as(store, focalPointOf("UZ")), {
      countryCode: "UZ",
      kind: "draft-law",
      title: { en: "Draft" },
      isPublished: false,
    });
    await enterMeasure(as(store, focalPointOf("UZ")), {
      instrumentId: id,
      text: { en: "Item" },
      dueOn: "2027",
    });
    expect(await countAll(store)).toBeUndefined();
    const foreign = logMilestone(as(store, focalPointOf("SE")), {
      instrumentId: id,
      stage: "drafting",
      kind: "held",
      happenedOn: "2026",
    });
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
    await publishInstrument(as(store, manager), { instrumentId: id, rowVersion: 1 });
    expect(await countAll(store)).toMatchObject({ instrumentCount: 1, measureCount: 1 });
    expect(await store.reader.select().from(dueTally).orderBy(asc(dueTally.period))).toMatchObject([
      { period: "2027", openCount: 1 },
      { period: "2027-12", openCount: 1 },
      { period: "2027-12-31", openCount: 1 },
    ]);
  });
});

test("the stage of a draft follows from its held milestones, and a correction supersedes", async () => {
  const store = await freshStore(smallWorld());
  const step = { instrumentId: "decree", kind: "held", happenedOn: "2020-08" };
  const wrong = await logMilestone(as(store, focalPointOf("UZ")), { ...step, stage: "signed" });
  expect(wrong.stage).toBe("signed");
  const planned = { ...step, kind: "planned", stage: "in-force", happenedOn: "2027-01" };
  expect((await logMilestone(as(store, focalPointOf("UZ")), planned)).stage).toBe("signed");
  const corrected = await logMilestone(as(store, focalPointOf("UZ")), {
    ...step,
    stage: "upper-house",
    supersedesId: wrong.id,
  });
  expect(corrected.stage).toBe("upper-house");
  const [row] = (await store.reader.select().from(instrument)).filter((each) => each.id === "decree");
  expect(row).toMatchObject({ stage: "upper-house", stageOn: "2020-08", rowVersion: 4 });
});

test("what is carried is what the history says, and the audit chain holds, after many changes", async () => {
  const store = await freshStore(smallWorld());
  await store.inTransaction(recountAll);
  let rowVersion = 1;
  const claims = ["in_progress", "blocked", "completed", "in_progress"] as const;
  for (const [index, claim] of claims.entries()) {
    const sent = { ...report, claim, rowVersion, happenedOn: `20${20 + index}` };
    const { id } = await reportProgress(as(store, focalPointOf("UZ")), sent);
    const decision = index % 2 === 0 ? "verify" : "return";
    rowVersion = (await decideProgress(as(store, reviewer), { progressId: id, decision, rationale: "Read" }))
      .rowVersion;
  }
  const found = {
    measureId: "measure",
    rowVersion,
    finding: "limited",
    happenedOn: "2024",
    rationale: "Seen",
  };
  rowVersion = (await recordFinding(as(store, reviewer), found)).rowVersion;
  const move = {
    measureId: "measure",
    rowVersion,
    dueOn: "2027-03",
    reason: "extended",
    authority: "Order",
    rationale: "Late",
  };
  await moveDeadline(as(store, manager), move);

  for (const row of await store.reader.select().from(measure))
    expect(row, row.id).toMatchObject(await measureState(store.reader, row));
  const kept = await readCounters(store);
  await store.inTransaction(recountAll);
  const dropZero = (rows: typeof kept) => rows.due.filter((row) => row.openCount !== 0);
  const anew = await readCounters(store);
  expect(kept.tally.map(({ lastChangeAt: _at, ...row }) => row)).toEqual(
    anew.tally.map(({ lastChangeAt: _at, ...row }) => row),
  );
  expect(dropZero(kept)).toEqual(dropZero(anew));
  expect(await verifyAuditChain(store.reader)).toMatchObject({ rowCount: 10, firstBadSeq: null });
});

const readCounters = async (store: Store) => ({
  tally: await store.reader.select().from(tally).orderBy(asc(tally.subjectKind), asc(tally.subjectId)),
  due: await store.reader.select().from(dueTally).orderBy(asc(dueTally.period), asc(dueTally.countryCode)),
});
