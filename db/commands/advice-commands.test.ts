import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { recountRecommendations } from "../count-recommendations";
import { listChanges } from "../queries/changes";
import { getEvent, listEvents } from "../queries/events";
import { listLinkTargets } from "../queries/link-targets";
import { getPractice, listPractices } from "../queries/practices";
import { getAnswerCounts, getRecommendation, listRecommendations } from "../queries/recommendations";
import { listFound } from "../queries/search";
import { getMyWork } from "../queries/work";
import { audit, event, link, outcome, recommendation, recommendationTally, settlement } from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import {
  focalPointOf,
  instrumentRow,
  manager,
  monitoringBodyRow,
  reviewer,
  smallWorld,
  testNow,
} from "../testing-rows";
import { addOutcome } from "./add-outcome";
import { enterEvent } from "./enter-event";
import { enterPractice } from "./enter-practice";
import { enterRecommendation } from "./enter-recommendation";
import { linkRecommendation } from "./link-recommendation";
import { settleOutcome } from "./settle-outcome";
import { unlinkRecommendation } from "./unlink-recommendation";

const world = () => ({
  ...smallWorld(),
  monitoringBody: [monitoringBodyRow("body")],
});
const as = (store: Store, actor = manager) => ({ store, actor, now: testNow });
const everything = (store: Store, on: string | null = null) => ({
  reader: store.reader,
  actor: null,
  today: testNow.slice(0, 10),
  on,
});
const asked = {
  countryCode: "UZ",
  bodyId: "body",
  document: "Synthetic report",
  madeOn: "2020",
  text: { en: "Synthetic recommendation" },
  article: "§ 118",
  strength: "urge",
  pillars: ["protection"],
};
const tallies = (store: Store) => store.reader.select().from(recommendationTally);

async function withRecommendation() {
  const store = await freshStore(world());
  const { id } = await enterRecommendation(as(store), asked);
  return { store, id };
}

describe("a recommendation", () => {
  it("is entered with its audit line, counted, and found by its filters", async () => {
    const { store, id } = await withRecommendation();
    expect(await getAnswerCounts(everything(store), "UZ")).toEqual({
      unanswered: 1,
      partlyAnswered: 0,
      answered: 0,
    });
    const filters = [
      { country: "UZ" },
      { body: "body" },
      { pillar: "protection" },
      { strength: "urge" },
      { year: "2020" },
      { gap: "unanswered" },
    ] as const;
    for (const filter of filters)
      expect((await listRecommendations(everything(store), filter)).data.map((each) => each.id)).toEqual([
        id,
      ]);
    expect((await listRecommendations(everything(store), { year: "2021" })).data).toEqual([]);
    expect((await listRecommendations(everything(store, "2020-06-30"))).data).toEqual([]);
    const lines = await store.reader.select().from(audit).where(eq(audit.action, "recommendation.enter"));
    expect(lines).toHaveLength(1);
    expect((await listChanges(everything(store))).data[0]?.titled?.id).toBe(id);
    expect((await getRecommendation(everything(store), id)).article).toBe("§ 118");
  });

  it("names the field that is wrong, and leaves nothing behind", async () => {
    const store = await freshStore(world());
    await expect(enterRecommendation(as(store), { ...asked, bodyId: "nobody" })).rejects.toMatchObject({
      fields: [{ field: "bodyId" }],
    });
    await expect(enterRecommendation(as(store), { ...asked, madeOn: "2031" })).rejects.toMatchObject({
      fields: [{ field: "madeOn" }],
    });
    expect(await store.reader.select().from(recommendation)).toEqual([]);
    expect(await tallies(store)).toEqual([]);
  });

  it("is not entered by a focal point of another country", async () => {
    const store = await freshStore(world());
    await expect(enterRecommendation(as(store, focalPointOf("SE")), asked)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a link", () => {
  const answer = { target: "measure", targetId: "measure", kind: "partly_answers", rationale: "Synthetic" };

  it("carries how far the recommendation is answered, and the counters agree with a recount", async () => {
    const { store, id } = await withRecommendation();
    await linkRecommendation(as(store, reviewer), { recommendationId: id, ...answer });
    expect((await getRecommendation(everything(store), id)).answer).toBe("partly_answered");
    await linkRecommendation(as(store), {
      recommendationId: id,
      target: "instrument",
      targetId: "decree",
      kind: "answers",
      rationale: "Synthetic",
    });
    const found = await getRecommendation(everything(store), id);
    expect(found.answer).toBe("answered");
    expect(found.links.map((each) => each.target).sort()).toEqual(["instrument", "measure"]);
    const kept = await tallies(store);
    await store.inTransaction((tx) => recountRecommendations(tx));
    expect(await tallies(store)).toEqual(kept);
    const gaps = async (gap: "no_measure" | "no_provision" | "not_verified" | "unanswered") =>
      (await listRecommendations(everything(store), { gap })).page.totalCount;
    expect(await gaps("no_measure")).toBe(0);
    expect(await gaps("no_provision")).toBe(0);
    expect(await gaps("unanswered")).toBe(0);
    expect(await gaps("not_verified")).toBe(1);
  });

  it("is taken back by an entry in its place, once", async () => {
    const { store, id } = await withRecommendation();
    const made = await linkRecommendation(as(store), { recommendationId: id, ...answer });
    await unlinkRecommendation(as(store), { linkId: made.id, rationale: "Synthetic" });
    const found = await getRecommendation(everything(store), id);
    expect([found.answer, found.links]).toEqual(["unanswered", []]);
    expect(await store.reader.select().from(link)).toHaveLength(2);
    await expect(
      unlinkRecommendation(as(store), { linkId: made.id, rationale: "Again" }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await getAnswerCounts(everything(store), "UZ")).toMatchObject({
      unanswered: 1,
      partlyAnswered: 0,
    });
  });

  it("needs a source or a reason, and a thing of the same country", async () => {
    const { store, id } = await withRecommendation();
    const { rationale: _rationale, ...bare } = answer;
    await expect(linkRecommendation(as(store), { recommendationId: id, ...bare })).rejects.toMatchObject({
      fields: [{ field: "rationale" }],
    });
    for (const targetId of ["swedish-measure", "nothing"])
      await expect(
        linkRecommendation(as(store), { recommendationId: id, ...answer, targetId }),
      ).rejects.toMatchObject({ fields: [{ field: "targetId" }] });
    expect(await store.reader.select().from(link)).toEqual([]);
  });
});

describe("an event", () => {
  const held = {
    countryCode: "UZ",
    kind: "round_table",
    title: { en: "Synthetic round table" },
    happenedOn: "2019-11-26",
    organisers: [{ statedAs: "Ministry", organisationId: "ministry" }],
    participants: [{ role: "Adviser", countryCode: "SE" }],
    focusInstrumentIds: ["decree"],
  };

  it("is entered with organisers and instruments; an outcome with owner and day is a task", async () => {
    const store = await freshStore(world());
    const { id } = await enterEvent(as(store), held);
    await addOutcome(as(store), { eventId: id, text: "Synthetic task", ownerId: "police", dueOn: "2020-03" });
    const practice = await enterPractice(as(store), {
      countryCode: "UZ",
      title: { en: "Synthetic practice" },
      summary: { en: "What is done" },
      eventId: id,
      pillars: ["protection"],
    });
    const found = await getEvent(everything(store), id);
    expect(found.focusInstruments.map((each) => each.id)).toEqual(["decree"]);
    expect(found.organisers[0]?.organisation?.id).toBe("ministry");
    expect(found.outcomes).toMatchObject([
      { text: "Synthetic task", dueOn: "2020-03", owner: { id: "police" } },
    ]);
    expect(found.practices.map((each) => each.id)).toEqual([practice.id]);
    expect((await getPractice(everything(store), practice.id)).event?.id).toBe(id);
    expect((await listEvents(everything(store, "2019-11-25"))).data).toEqual([]);
    expect((await listEvents(everything(store, "2019-11-26"))).data.map((each) => each.id)).toEqual([id]);
    const lines = await store.reader
      .select()
      .from(audit)
      .where(and(eq(audit.subjectKind, "event"), eq(audit.subjectId, id)));
    expect(lines.map((line) => line.action).sort()).toEqual(["event.enter", "outcome.add"]);
  });

  it("names practices of its country that were presented at it, and none that another event is named for", async () => {
    const store = await freshStore(world());
    const { id: practiceId } = await enterPractice(as(store), {
      countryCode: "UZ",
      title: { en: "Synthetic practice" },
      summary: { en: "What is done" },
    });
    const { id } = await enterEvent(as(store), { ...held, practiceIds: [practiceId] });
    expect((await getEvent(everything(store), id)).practices).toMatchObject([
      { id: practiceId, rowVersion: 2 },
    ]);
    const said = (await listChanges(everything(store))).data.map(({ action, titled }) => [
      action,
      titled?.id,
    ]);
    expect(said).toEqual([
      ["practice.present", practiceId],
      ["event.enter", id],
      ["practice.enter", practiceId],
    ]);
    await expect(enterEvent(as(store), { ...held, practiceIds: [practiceId] })).rejects.toMatchObject({
      fields: [{ field: "practiceIds.0" }],
    });
    expect(await store.reader.select().from(event)).toHaveLength(1);
    const named = async (on: string) =>
      (await listPractices(everything(store, on))).data.map((each) => each.id);
    expect(await named("2019-11-25")).toEqual([]);
    expect(await named("2019-11-26")).toEqual([practiceId]);
    const found = async (on: string) =>
      (await listFound(everything(store, on), { q: "synthetic", kind: "practice" })).answer.page.totalCount;
    expect([await found("2019-11-25"), await found("2019-11-26")]).toEqual([0, 1]);
  });

  it("does not name an instrument that its author may not see, in the same words as one that is not held", async () => {
    const { instrument = [], ...rest } = world();
    const store = await freshStore({
      ...rest,
      instrument: [...instrument, instrumentRow("secret", { isPublished: false })],
    });
    const abroad = { ...held, countryCode: "SE", organisers: [] };
    for (const wanted of ["secret", "nothing"])
      await expect(
        enterEvent(as(store, focalPointOf("SE")), { ...abroad, focusInstrumentIds: [wanted] }),
      ).rejects.toMatchObject({
        fields: [{ field: "focusInstrumentIds.0", reason: "unknown_reference" }],
      });
    await enterEvent(as(store), { ...held, focusInstrumentIds: ["secret"] });
  });

  it("is refused whole when an instrument or an owner is not held", async () => {
    const store = await freshStore(world());
    await expect(
      enterEvent(as(store), { ...held, focusInstrumentIds: ["decree", "nothing"] }),
    ).rejects.toMatchObject({ fields: [{ field: "focusInstrumentIds.1" }] });
    expect(await store.reader.select().from(event)).toEqual([]);
    const { id } = await enterEvent(as(store), held);
    await expect(
      addOutcome(as(store), { eventId: id, text: "Synthetic", ownerId: "nobody" }),
    ).rejects.toMatchObject({ fields: [{ field: "ownerId" }] });
    await expect(
      addOutcome(as(store, focalPointOf("SE")), { eventId: id, text: "Synthetic" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect(await store.reader.select().from(outcome)).toEqual([]);
  });
});

describe("an outcome", () => {
  const held = {
    countryCode: "UZ",
    kind: "round_table",
    title: { en: "Synthetic round table" },
    happenedOn: "2019-11-26",
  };
  const withOutcome = async (more: object = {}) => {
    const store = await freshStore(world());
    const { id: eventId } = await enterEvent(as(store), held);
    const { id } = await addOutcome(as(store), {
      eventId,
      text: "Synthetic task",
      dueOn: "2020-03",
      ...more,
    });
    const on = async (day: string | null) => (await getEvent(everything(store, day), eventId)).outcomes;
    return { store, eventId, id, on };
  };

  it("is overdue until somebody says what became of it, and a later word takes the place of an earlier", async () => {
    const { store, id, on } = await withOutcome();
    expect(await on(null)).toMatchObject([{ isOverdue: true, settlement: null }]);
    const tasks = async (actor: typeof manager) => (await getMyWork({ ...everything(store), actor })).tasks;
    expect(await tasks(manager)).toMatchObject([
      { id, isOverdue: true, event: { happenedOn: "2019-11-26" } },
    ]);
    expect(await tasks(focalPointOf("SE"))).toEqual([]);
    expect(await tasks(reviewer)).toBeNull();
    const said = { outcomeId: id, happenedOn: "2020-06" };
    await settleOutcome(as(store), { ...said, state: "not_done", note: "Put off" });
    await settleOutcome(
      { ...as(store, focalPointOf("UZ")), now: "2026-11-24T08:00:00.000Z" },
      { ...said, state: "done", happenedOn: "2021-02-01" },
    );
    expect(await on(null)).toMatchObject([{ isOverdue: false, settlement: { state: "done", note: null } }]);
    expect(await on("2020-12-31")).toMatchObject([{ settlement: { state: "not_done", note: "Put off" } }]);
    expect(await on("2020-05-31")).toMatchObject([{ isOverdue: true, settlement: null }]);
    expect(await on("2019-12-31")).toMatchObject([{ isOverdue: false }]);
    expect(await tasks(manager)).toEqual([]);
    const lines = await store.reader.select().from(audit).where(eq(audit.action, "outcome.settle"));
    expect(lines.map((line) => line.countryCode)).toEqual(["UZ", "UZ"]);
  });

  it("without a day is a task apart, the last one entered first, until it is settled", async () => {
    const { store, id, eventId } = await withOutcome({ dueOn: undefined });
    const later = await addOutcome(as(store), { eventId, text: "Synthetic later task" });
    const work = async (actor: typeof manager) => getMyWork({ ...everything(store), actor });
    expect(await work(manager)).toMatchObject({
      tasks: [],
      undatedTasks: [{ id: later.id, dueOn: null, isOverdue: false }, { id }],
    });
    expect((await work(focalPointOf("SE"))).undatedTasks).toEqual([]);
    expect((await work(reviewer)).undatedTasks).toBeNull();
    await settleOutcome(as(store), { outcomeId: id, state: "done", happenedOn: "2020-06" });
    expect((await work(manager)).undatedTasks).toMatchObject([{ id: later.id }]);
  });

  it("stands from the day it was agreed, else from that of its event", async () => {
    const { on } = await withOutcome({ agreedOn: "2020-02" });
    expect(await on("2020-02-28")).toEqual([]);
    expect(await on("2020-02-29")).toMatchObject([{ agreedOn: "2020-02" }]);
  });

  it("is settled by those of its country, on a day that has come, and leaves nothing behind otherwise", async () => {
    const { store, id } = await withOutcome();
    const said = { outcomeId: id, state: "done", happenedOn: "2020-06" };
    await expect(settleOutcome(as(store, focalPointOf("SE")), said)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(settleOutcome(as(store, reviewer), said)).rejects.toMatchObject({ code: "forbidden" });
    await expect(settleOutcome(as(store), { ...said, outcomeId: "none" })).rejects.toMatchObject({
      code: "not_found",
    });
    for (const [wrong, field] of [
      [{ happenedOn: "2031" }, "happenedOn"],
      [{ happenedOn: undefined }, "happenedOn"],
      [{ state: "perhaps" }, "state"],
      [{ note: "Call +998 90 123 45 67." }, "note"],
    ] as const)
      await expect(settleOutcome(as(store), { ...said, ...wrong })).rejects.toMatchObject({
        fields: [{ field }],
      });
    expect(await store.reader.select().from(settlement)).toEqual([]);
  });
});

describe("what may be linked", () => {
  it("is of the recommendation's country and the reader's to see; criteria are everybody's", async () => {
    const { store } = await withRecommendation();
    const scope = everything(store);
    const measures = await listLinkTargets(scope, "UZ", "measure");
    expect(measures.map(({ id }) => id)).toContain("measure");
    expect(await listLinkTargets(scope, "XX", "measure")).toEqual([]);
    for (const target of ["provision", "instrument"] as const)
      expect(await listLinkTargets(scope, "XX", target)).toEqual([]);
  });
});
