import { expect, test } from "vitest";
import type { World } from "../testing";
import {
  countryRow,
  focalPointOf,
  instrumentRow,
  measureRow,
  monitoringBodyRow,
  recommendationRow,
  testNow,
} from "../testing-rows";
import { asking, countedStore, progressRow } from "./testing";
import { getThread } from "./thread";

const linked = (recommendationId: string, target: "instrument" | "measure", targetId: string) => ({
  id: `${recommendationId}-${targetId}`,
  recommendationId,
  target,
  targetId,
  kind: "answers" as const,
  recordedAt: "2021-01-01T00:00:00.000Z",
});

const world = (more: Partial<World> = {}): World => ({
  country: [countryRow("UZ")],
  monitoringBody: [monitoringBodyRow("body")],
  instrument: [
    instrumentRow("bill", { kind: "draft-law", existsBy: "2019-10-01" }),
    instrumentRow("act", { kind: "law", existsBy: "2020-08-17" }),
    instrumentRow("secret", { kind: "decree", existsBy: "2020-01-01", isPublished: false }),
  ],
  relation: [
    { fromId: "bill", toId: "act", kind: "becomes", recordedAt: testNow },
    { fromId: "bill", toId: "secret", kind: "becomes", recordedAt: testNow },
  ],
  measure: [
    measureRow("measure", { instrumentId: "act", existsBy: "2020-08-17" }),
    measureRow("secret-measure", { instrumentId: "secret", isPublished: false }),
  ],
  progress: [
    progressRow("told", { measureId: "measure", happenedOn: "2021-05-01", happenedBy: "2021-05-01" }),
  ],
  recommendation: [
    recommendationRow("early", { madeOn: "2018-01-01" }),
    recommendationRow("late", { madeOn: "2022-01-01" }),
  ],
  link: [linked("early", "instrument", "bill"), linked("late", "measure", "measure")],
  ...more,
});

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();

test("the thread is the same from a draft and from the act it became, both ways", async () => {
  const store = await countedStore(world());
  for (const from of ["bill", "act"]) {
    const thread = await getThread(asking(store), [from]);
    expect(ids(thread.drafts), from).toEqual(["bill"]);
    expect(ids(thread.acts), from).toEqual(["act"]);
    expect(ids(thread.measures), from).toEqual(["measure"]);
    expect(ids(thread.recommendations), from).toEqual(["early", "late"]);
  }
  const inside = await getThread(asking(store, { actor: focalPointOf("UZ") }), ["bill"]);
  expect(ids(inside.acts)).toEqual(["act", "secret"]);
});

test("on an earlier day it has only what stood by then", async () => {
  const store = await countedStore(world());
  const before = await getThread(asking(store, { on: "2020-01-01" }), ["bill"]);
  expect([ids(before.drafts), ids(before.acts), ids(before.measures)]).toEqual([["bill"], [], []]);
  expect(ids(before.recommendations)).toEqual([]);
  const between = await getThread(asking(store, { on: "2021-02-01" }), ["act"]);
  expect(between.measures.map(({ claim }) => claim)).toEqual([null]);
  expect(ids(between.recommendations)).toEqual(["early"]);
});

test("what is asked of the database does not grow with the thread, and nothing is asked for no instrument", async () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    measureRow(`m-${at}`, { instrumentId: "act", position: at + 2 }),
  );
  const counted = async (more: Partial<World>, from: string[]) => {
    const store = await countedStore(world(more));
    const before = store.statementCount();
    await getThread(asking(store), from);
    return store.statementCount() - before;
  };
  const measure = [...(world().measure ?? []), ...many];
  expect(await counted({ measure }, ["bill", "act"])).toBe(await counted({}, ["bill"]));
  expect(await counted({}, [])).toBe(0);
});
