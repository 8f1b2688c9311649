import { expect, test } from "vitest";
import { carryCells } from "../carry-cells";
import { freshStore, type World } from "../testing";
import { actorWith, answerRows, focalPointOf, reviewer, rubricWorld, testNow } from "../testing-rows";
import { listDrift } from "./drift";
import { asking } from "./testing";
import { getWorkbench } from "./workbench";

type Answer = Partial<NonNullable<World["assessment"]>[number]>;

const sourceRow = (id: string) => ({
  id,
  title: `Source ${id}`,
  rowVersion: 1,
  recordedAt: testNow,
});

async function store(rows: Record<string, Answer>, cited: [string, string, string | null][] = []) {
  const assessment = Object.entries(rows).flatMap(([id, row]) => answerRows(id, row).assessment);
  const made = await freshStore({
    ...rubricWorld(),
    source: [sourceRow("report"), sourceRow("other")],
    assessment,
    citation: cited.map(([subjectId, sourceId, locator], at) => ({
      id: `citation-${at}`,
      subjectKind: "assessment",
      subjectId,
      sourceId,
      locator,
      position: at,
      recordedAt: testNow,
    })),
  });
  await made.inTransaction((tx) => carryCells(tx, assessment));
  return made;
}

const draft = { origin: "reviewer" as const, recordedById: "reviewer" };

test("a question across States says what stands in each cell and what waits", async () => {
  const made = await store({
    stands: { value: 2 },
    mine: draft,
    other: { ...draft, recordedById: "second" },
  });
  const view = await getWorkbench(asking(made, { actor: reviewer }), { criterion: "PROS-01" });
  expect(view.criteria.map(({ code }) => code)).toEqual(["PROS-01"]);
  expect(view.cells).toEqual([
    { countryCode: "SE", criterionCode: "PROS-01", stands: null, waitingCount: 0, isOwnWaiting: false },
    {
      countryCode: "UZ",
      criterionCode: "PROS-01",
      stands: { id: "stands", value: 2, absence: null, state: "public_source" },
      waitingCount: 2,
      isOwnWaiting: true,
    },
  ]);
});

test("a State across questions is for those who may answer for it", async () => {
  const made = await store({});
  const swedish = asking(made, { actor: actorWith("swedish", "reviewer", "SE") });
  const view = await getWorkbench(swedish, { country: "SE", pillar: "prosecution" });
  expect(view.cells.map(({ criterionCode }) => criterionCode)).toEqual(["PROS-01", "PROS-02"]);
  expect((await getWorkbench(swedish, { country: "SE", pillar: "prevention" })).cells).toEqual([]);
  expect((await getWorkbench(swedish, { criterion: "PROS-01" })).countries).toMatchObject([{ code: "SE" }]);
  await expect(getWorkbench(swedish, { country: "UZ" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    getWorkbench(asking(made, { actor: focalPointOf("UZ") }), { country: "UZ" }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(getWorkbench(swedish, {})).rejects.toMatchObject({ fields: [{ field: "criterion" }] });
  await expect(getWorkbench(swedish, { criterion: "PROS-99" })).rejects.toMatchObject({
    fields: [{ reason: "unknown_criterion" }],
  });
});

test("the same place in one source with different values for two States is drift; another page is not", async () => {
  const made = await store(
    {
      uz: { value: 1 },
      se: { value: 3, countryCode: "SE" },
      "uz-2": { value: 1, criterionCode: "PROS-02" },
      "se-2": { value: 3, criterionCode: "PROS-02", countryCode: "SE" },
    },
    [
      ["uz", "report", "p. 4"],
      ["se", "report", "p. 4"],
      ["uz-2", "report", "p. 5"],
      ["se-2", "report", "p. 6"],
    ],
  );
  const scope = asking(made, { actor: reviewer });
  const { data, page } = await listDrift(scope);
  expect(page.totalCount).toBe(1);
  expect(data).toMatchObject([
    {
      criterion: { code: "PROS-01" },
      evidence: [{ kind: "source", id: "report", locator: "p. 4" }],
      answers: [
        { id: "se", value: 3, country: { code: "SE" } },
        { id: "uz", value: 1, country: { code: "UZ" } },
      ],
    },
  ]);
  expect((await listDrift(scope, { criterion: "PROS-02" })).data).toEqual([]);
  await expect(listDrift(asking(made, { actor: focalPointOf("UZ") }))).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(listDrift(asking(made))).rejects.toMatchObject({ code: "unauthenticated" });
});

test("two answers of one State, or the same value, are no drift", async () => {
  const made = await store(
    {
      uz: { value: 1 },
      draft: { ...draft, value: 3 },
      se: { value: 2, countryCode: "SE", criterionCode: "PROS-02" },
      "uz-2": { value: 2, criterionCode: "PROS-02" },
    },
    ["uz", "draft", "se", "uz-2"].map((id) => [id, "report", null]),
  );
  expect((await listDrift(asking(made, { actor: reviewer }))).data).toEqual([]);
});
