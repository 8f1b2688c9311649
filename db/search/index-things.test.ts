import { expect, test } from "vitest";
import type { CommandContext } from "../command";
import { addVersion } from "../commands/add-version";
import { correctProvisions } from "../commands/correct-provisions";
import { decideProgress } from "../commands/decide-progress";
import { enterEvent } from "../commands/enter-event";
import { enterInstrument } from "../commands/enter-instrument";
import { enterMeasure } from "../commands/enter-measure";
import { enterOrganisation } from "../commands/enter-organisation";
import { enterPractice } from "../commands/enter-practice";
import { enterRecommendation } from "../commands/enter-recommendation";
import { publishInstrument } from "../commands/publish-instrument";
import { reportProgress } from "../commands/report-progress";
import { applyGuards, missingGuards } from "../guards";
import { listFound } from "../queries/search";
import { asking, countedStore } from "../queries/testing";
import { measurePillar, searchEdition, searchEntry } from "../schema";
import type { Store } from "../store";
import { focalPointOf, manager, monitoringBodyRow, reviewer, smallWorld, testNow } from "../testing-rows";
import { ensureSearch } from "./rebuild";

const as = (store: Store, actor: CommandContext["actor"]): CommandContext => ({ store, actor, now: testNow });
const found = async (store: Store, q: string, actor?: CommandContext["actor"]) =>
  (await listFound(asking(store, { actor }), { q })).answer.data.map(({ kind }) => kind);

const report = (measureId: string, rowVersion: number, narrative: string) => ({
  measureId,
  rowVersion,
  claim: "in_progress",
  happenedOn: "2026-03",
  narrative,
  evidence: [],
});

/** A decree that is not public, with a source, a measure and a report, each with the word "quokka". */
async function hiddenDecree(store: Store) {
  const { id } = (await enterInstrument(as(store, manager), {
    countryCode: "UZ",
    kind: "decree",
    title: { en: "Quokka decree" },
    adoptedOn: "2024",
    isPublished: false,
    source: { url: "https://example.org/q", title: "Quokka gazette" },
  })) as { id: string };
  const made = (await enterMeasure(as(store, manager), {
    instrumentId: id,
    text: { en: "Count every quokka" },
    pillars: ["prevention"],
  })) as { id: string };
  await reportProgress(as(store, focalPointOf("UZ")), report(made.id, 1, "Each quokka was counted."));
  return { id, measureId: made.id };
}

const everything = ["instrument", "measure", "progress", "source"];

test("what commands enter is found at once, by those only who may see it, and by all once it is published", async () => {
  const store = await countedStore(smallWorld());
  const { id } = await hiddenDecree(store);
  expect(await found(store, "quokka", manager)).toEqual(everything);
  expect(await found(store, "quokka", focalPointOf("UZ"))).toEqual(everything);
  expect(await found(store, "quokka")).toEqual([]);
  expect(await found(store, "quokka", focalPointOf("SE"))).toEqual([]);
  await publishInstrument(as(store, manager), { instrumentId: id, rowVersion: 1 });
  expect(await found(store, "quokka")).toEqual(everything);
});

test("a report that is returned is no longer found by others", async () => {
  const store = await countedStore(smallWorld());
  const { id } = (await reportProgress(
    as(store, focalPointOf("UZ")),
    report("measure", 1, "A quokka was seen."),
  )) as { id: string };
  expect(await found(store, "quokka")).toEqual(["progress"]);
  await decideProgress(as(store, reviewer), { progressId: id, decision: "return", rationale: "Not proven." });
  expect(await found(store, "quokka")).toEqual([]);
  expect(await found(store, "quokka", focalPointOf("UZ"))).toEqual(["progress"]);
});

test("a body is found under its acronym and in both scripts", async () => {
  const store = await countedStore(smallWorld());
  await enterOrganisation(as(store, manager), {
    countryCode: "UZ",
    kind: "ministry",
    acronym: "QQV",
    name: { uz: "Kvokka vazirligi" },
  });
  for (const q of ["qqv", "Квокка", "kvokka vazirlik"])
    expect(await found(store, q)).toEqual(["organisation"]);
});

test("the articles of a version are found as of its day, and after a correction only as corrected", async () => {
  const store = await countedStore(smallWorld());
  const version = { instrumentId: "decree", label: "First", datedOn: "2022-05-01", language: "en" };
  const text = "Article 1. Purpose\nTo count.\nArticle 2. Animals\nEvery quokka is counted.";
  await addVersion(as(store, focalPointOf("UZ")), { ...version, text });
  expect(await found(store, "quokka")).toEqual(["provision"]);
  const earlier = await listFound(asking(store, { on: "2021-01-01" }), { q: "quokka" });
  expect(earlier.answer.page.totalCount).toBe(0);
  const outline = "[article Article 1] Purpose\nTo count wombats.";
  await correctProvisions(as(store, focalPointOf("UZ")), {
    instrumentId: "decree",
    sequence: 1,
    outline,
    rowVersion: 1,
  });
  expect(await found(store, "quokka")).toEqual([]);
  expect(await found(store, "wombat")).toEqual(["provision"]);
});

test("what was asked, discussed and shown is found at once", async () => {
  const store = await countedStore({
    ...smallWorld(),
    monitoringBody: [monitoringBodyRow("body")],
  });
  const staff = as(store, focalPointOf("UZ"));
  await enterEvent(staff, {
    countryCode: "UZ",
    kind: "meeting",
    title: { en: "Meeting" },
    organisers: [{ statedAs: "Friends of the quokka" }],
  });
  await enterPractice(staff, {
    countryCode: "UZ",
    title: { en: "Practice" },
    summary: { en: "Feed the quokka" },
  });
  await enterRecommendation(staff, {
    countryCode: "UZ",
    bodyId: "body",
    document: "Report",
    text: { en: "Count the quokkas" },
  });
  expect(await found(store, "quokka")).toEqual(["recommendation", "event", "practice"]);
});

test("a command that fails leaves nothing to be found", async () => {
  const store = await countedStore(smallWorld());
  const sent = reportProgress(as(store, focalPointOf("UZ")), report("measure", 7, "A quokka was seen."));
  await expect(sent).rejects.toMatchObject({ code: "stale" });
  expect(await found(store, "quokka", manager)).toEqual([]);
});

test("an index made anew holds what the commands kept", async () => {
  const store = await countedStore(smallWorld());
  const { id } = await hiddenDecree(store);
  await publishInstrument(as(store, manager), { instrumentId: id, rowVersion: 1 });
  const entries = async () =>
    (await store.reader.select().from(searchEntry)).map(({ seq: _seq, ...entry }) => entry).sort(byKindAndId);
  const kept = await entries();
  await store.inTransaction((tx) => tx.delete(searchEdition));
  await ensureSearch(store, testNow);
  expect(await entries()).toEqual(kept);
  expect(await found(store, "quokka")).toEqual(everything);
});

const byKindAndId = (a: { kind: string; subjectId: string }, b: { kind: string; subjectId: string }) =>
  `${a.kind} ${a.subjectId}` < `${b.kind} ${b.subjectId}` ? -1 : 1;

test("what a pillar carries follows its measure", async () => {
  const store = await countedStore(smallWorld());
  const { id, measureId } = await hiddenDecree(store);
  const carried = async () =>
    (await store.reader.select().from(measurePillar)).find((row) => row.measureId === measureId);
  expect(await carried()).toMatchObject({ countryCode: "UZ", isPublished: false, changedAt: testNow });
  const later = { ...as(store, manager), now: "2026-11-24T08:00:00.000Z" };
  await publishInstrument(later, { instrumentId: id, rowVersion: 1 });
  expect(await carried()).toMatchObject({ isPublished: true, changedAt: later.now });
});

test("a trigger of the index that is lost is missed, and put back by the next start", async () => {
  const store = await countedStore(smallWorld());
  const name = store.engine === "sqlite" ? "search_entry_indexes_update" : "search_entry_notes_words";
  await store.execute(
    store.engine === "sqlite" ? `drop trigger ${name}` : `drop trigger ${name} on search_entry`,
  );
  expect(await missingGuards(store)).toEqual([name]);
  await applyGuards(store);
  expect(await missingGuards(store)).toEqual([]);
});
