import { expect, test } from "vitest";
import type { Store } from "../store";
import type { World } from "../testing";
import {
  countryRow,
  eventRow,
  instrumentRow,
  monitoringBodyRow,
  organisationRow,
  practiceRow,
  recommendationRow,
  testNow,
} from "../testing-rows";
import { getEvent, listEvents } from "./events";
import { listPractices } from "./practices";
import { listRecommendations } from "./recommendations";
import { asking, countedStore } from "./testing";

const numbers = (count: number) => Array.from({ length: count }, (_, at) => String(at).padStart(3, "0"));

/** So many of each, all with everything that belongs to one, half of them of each State. */
const crowd = (count: number): World => ({
  country: [countryRow("UZ"), countryRow("SE")],
  organisation: [organisationRow("ministry")],
  instrument: [instrumentRow("decree")],
  monitoringBody: [monitoringBodyRow("body")],
  event: numbers(count).map((at) =>
    eventRow(at, { countryCode: Number(at) % 2 ? "SE" : "UZ", happenedOn: `20${10 + (Number(at) % 10)}` }),
  ),
  organiser: numbers(count).map((eventId) => ({
    eventId,
    position: 1,
    statedAs: "Ministry",
    organisationId: "ministry",
  })),
  outcome: numbers(count).map((at) => ({
    id: `outcome-${at}`,
    eventId: "000",
    position: Number(at) + 1,
    text: "Synthetic task",
    recordedAt: testNow,
  })),
  settlement: numbers(count).map((at) => ({
    id: `settlement-${at}`,
    outcomeId: `outcome-${at}`,
    state: "done",
    happenedOn: "2021",
    recordedAt: testNow,
    recordedById: "somebody",
  })),
  practice: numbers(count).map((at) =>
    practiceRow(at, { countryCode: Number(at) % 2 ? "SE" : "UZ", eventId: "000" }),
  ),
  practicePillar: numbers(count).map((practiceId) => ({ practiceId, pillar: "protection" })),
  recommendation: numbers(count).map((at) =>
    recommendationRow(at, { countryCode: Number(at) % 2 ? "SE" : "UZ", eventId: "000" }),
  ),
  recommendationPillar: numbers(count).map((recommendationId) => ({
    recommendationId,
    pillar: "protection",
  })),
  link: numbers(count).map((at) => ({
    id: `link-${at}`,
    recommendationId: at,
    target: "instrument",
    targetId: "decree",
    kind: "answers",
    recordedAt: "2020-01-01T00:00:00.000Z",
  })),
});

const reads = {
  events: (store: Store, on?: string) => listEvents(asking(store, { on }), { country: "UZ" }),
  practices: (store: Store, on?: string) =>
    listPractices(asking(store, { on }), { country: "UZ", pillar: "protection" }),
  recommendations: (store: Store, on?: string) =>
    listRecommendations(asking(store, { on }), { pillar: "protection", gap: "no_measure" }),
  "an event": (store: Store, on?: string) => getEvent(asking(store, { on }), "000"),
};

test.each(Object.entries(reads))(
  "what %s ask of the database does not grow with what is there",
  async (_name, read) => {
    const statements = async (count: number, on?: string) => {
      const store = await countedStore(crowd(count));
      const before = store.statementCount();
      await read(store, on);
      return store.statementCount() - before;
    };
    for (const on of [undefined, "2026-11-23"])
      expect(await statements(60, on), on).toBe(await statements(2, on));
  },
);

test.each(["events", "practices", "recommendations"] as const)(
  "the pages of %s hold each of them once",
  async (name) => {
    const store = await countedStore(crowd(12));
    const lists = { events: listEvents, practices: listPractices, recommendations: listRecommendations };
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { data, page } = await lists[name](asking(store), { limit: 5, cursor });
      expect(page.totalCount).toBe(12);
      ids.push(...data.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(ids.sort()).toEqual(numbers(12));
  },
);
