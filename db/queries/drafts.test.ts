import { expect, test } from "vitest";
import { freshStore, type World } from "../testing";
import { countryRow, focalPointOf, instrumentRow, smallWorld, testNow } from "../testing-rows";
import { getDraft } from "./draft";
import { type ListDrafts, listDrafts } from "./drafts";
import { asking } from "./testing";

type StepRow = NonNullable<World["milestone"]>[number];

const stepRow = (instrumentId: string, at: number, more: Partial<StepRow> = {}): StepRow => ({
  id: `${instrumentId}-m${at}`,
  instrumentId,
  countryCode: "UZ",
  stage: "introduced",
  kind: "held",
  happenedOn: "2026-01-01",
  happenedBy: more.happenedOn ?? "2026-01-01",
  position: at,
  confidence: "reported",
  recordedAt: testNow,
  ...more,
});

const draftRow = (id: string, more: Partial<NonNullable<World["instrument"]>[number]> = {}) =>
  instrumentRow(id, {
    kind: "draft-law",
    title: { en: `Draft ${id}` },
    adoptedOn: null,
    existsBy: "2020-01-01",
    stage: "introduced",
    ...more,
  });

/** An earlier draft that stood in committee for so many days of January 2020. */
const earlier = (id: string, days: number) => [
  stepRow(id, 1, { stage: "committee", happenedOn: "2020-01-01" }),
  stepRow(id, 2, { stage: "signed", happenedOn: `2020-01-${String(1 + days).padStart(2, "0")}` }),
];

const world = (): World => ({
  ...smallWorld(),
  instrument: [
    instrumentRow("decree"),
    instrumentRow("swedish", { countryCode: "SE" }),
    draftRow("waiting", { stage: "committee" }),
    draftRow("silent", { existsBy: "2019-01-01" }),
    draftRow("became", { existsBy: "2018-01-01", stage: null }),
    draftRow("lapsed", { stage: "lapsed", existsBy: "2017-01-01" }),
    draftRow("hidden", { isPublished: false }),
    instrumentRow("law", { kind: "law", existsBy: "2020-06-01" }),
    instrumentRow("plan", {
      kind: "action-plan",
      stage: "drafting",
      adoptedOn: null,
      existsBy: "2026-10-01",
    }),
    ...["one", "two", "three"].map((id) => draftRow(id, { stage: "signed", existsBy: "2016-01-01" })),
  ],
  relation: [{ fromId: "became", kind: "becomes", toId: "law", recordedAt: testNow }],
  milestone: [
    stepRow("waiting", 1, { stage: "committee", happenedOn: "2026-11-01" }),
    stepRow("waiting", 2, {
      stage: "signed",
      kind: "planned",
      happenedOn: "2027-02",
      happenedBy: "2027-02-28",
    }),
    stepRow("silent", 1, { happenedOn: "2026-01-01" }),
    stepRow("lapsed", 1, { stage: "lapsed", happenedOn: "2018-01-01" }),
    stepRow("hidden", 1),
    stepRow("plan", 1, { stage: "drafting", happenedOn: "2026-10-01" }),
    ...earlier("one", 5),
    ...earlier("two", 10),
    ...earlier("three", 20),
  ],
  procedure: [
    { id: "uz", countryCode: "UZ", legislature: "bicameral", isVerified: false, recordedAt: testNow },
  ],
  procedureStep: [
    {
      procedureId: "uz",
      position: 1,
      stage: "committee",
      name: { en: "Committee" },
      actor: { en: "Speaker" },
      isVerified: true,
    },
    {
      procedureId: "uz",
      position: 2,
      stage: "signed",
      name: { en: "Signature" },
      actor: { en: "President" },
      isVerified: true,
    },
  ],
});

const listed = async (filter: ListDrafts = {}, more: Parameters<typeof asking>[1] = {}) =>
  (await listDrafts(asking(await freshStore(world()), more), filter)).data.map(({ id }) => id);

test("drafts are the draft laws, whatever became of them, and what else stands before signature", async () => {
  expect(await listed()).toEqual(["plan", "waiting", "silent", "became", "lapsed", "two", "three", "one"]);
  expect(await listed({}, { actor: focalPointOf("UZ") })).toContain("hidden");
});

test.each<[ListDrafts, string[]]>([
  [{ state: "under_way" }, ["plan", "waiting", "silent"]],
  [{ state: "enacted" }, ["became", "two", "three", "one"]],
  [{ state: "ended" }, ["lapsed"]],
  [{ status: "committee" }, ["waiting"]],
  [{ status: "none" }, ["became"]],
  [{ country: "SE" }, []],
])("%j leaves %j", async (filter, ids) => expect(await listed(filter)).toEqual(ids));

test("as of an earlier day they stand where they stood then", async () => {
  const on = "2020-01-08";
  expect(await listed({ status: "committee" }, { on })).toEqual(["two", "three"]);
  expect(await listed({ state: "enacted" }, { on })).toEqual(["one"]);
});

test("pages join without a gap or a repetition", async () => {
  const scope = asking(await freshStore(world()));
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { data, page } = await listDrafts(scope, { limit: 3, cursor });
    ids.push(...data.map(({ id }) => id));
    expect(page.totalCount).toBe(8);
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(ids).toEqual(await listed());
});

test("says how long it stands, beside the median of earlier drafts, what is next and who moves", async () => {
  const { data } = await listDrafts(asking(await freshStore(world())));
  const byId = new Map(data.map((each) => [each.id, each]));
  expect(byId.get("waiting")).toMatchObject({
    state: "under_way",
    stage: "committee",
    since: "2026-11-01",
    days: 22,
    pace: { sampleCount: 3, medianDays: 10 },
    isSlow: true,
    isSilent: false,
    nextStep: { stage: "signed", happenedOn: "2027-02" },
    nextMover: { actor: { en: "President" }, mover: "head" },
  });
  expect(byId.get("silent")).toMatchObject({
    isSilent: true,
    isSlow: false,
    pace: { sampleCount: 0, medianDays: null },
    nextStep: null,
  });
  expect(byId.get("became")).toMatchObject({ state: "enacted", became: [{ id: "law" }], nextMover: null });
});

test("the page of a draft names its planned steps and the procedure of its State", async () => {
  const store = await freshStore(world());
  expect(await getDraft(asking(store), "waiting")).toMatchObject({
    planned: [{ stage: "signed" }],
    procedure: { id: "uz", steps: [{ stage: "committee" }, { stage: "signed" }] },
  });
  for (const id of ["hidden", "decree", "nothing"])
    await expect(getDraft(asking(store), id)).rejects.toMatchObject({ code: "not_found" });
});

test("neither the list nor a page costs more statements when there is more of everything", async () => {
  const statementsFor = async (drafts: number, steps: number) => {
    const store = await freshStore({
      country: [countryRow("UZ")],
      instrument: Array.from({ length: drafts }, (_, at) => draftRow(`draft-${at}`)),
      milestone: Array.from({ length: drafts }, (_, draft) =>
        Array.from({ length: steps }, (_, at) => stepRow(`draft-${draft}`, at, { happenedOn: "2026-01-01" })),
      ).flat(),
    });
    const scope = asking(store);
    const start = store.statementCount();
    await listDrafts(scope);
    const list = store.statementCount() - start;
    await getDraft(scope, "draft-0");
    return { list, page: store.statementCount() - start - list };
  };
  const few = await statementsFor(2, 2);
  expect(await statementsFor(20, 60)).toEqual(few);
  expect(few.list).toBeLessThanOrEqual(16);
});
