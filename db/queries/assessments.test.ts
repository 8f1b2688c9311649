import { describe, expect, test } from "vitest";
import { maySeeAssessment } from "../../domain/comparison/visible";
import type { Actor } from "../../domain/permissions";
import type { AssessmentState } from "../../domain/vocabulary";
import { carryCells } from "../carry-cells";
import { freshStore, type World } from "../testing";
import {
  actorWith,
  answerRows,
  focalPointOf,
  manager,
  reviewer,
  rubricWorld,
  testNow,
} from "../testing-rows";
import { countAssessments, getAssessment, listAssessments } from "./assessments";
import { asking } from "./testing";

type Answer = Partial<NonNullable<World["assessment"]>[number]>;
type Decision = NonNullable<World["assessmentDecision"]>[number];

const second = actorWith("second", "reviewer", null);
const swedish = actorWith("swedish", "reviewer", "SE");
const viewer = actorWith("viewer", "viewer", "UZ");

const by = (recordedById: string, more: Answer = {}): Answer => ({
  origin: "reviewer",
  recordedById,
  ...more,
});
const decided = (assessmentId: string, decision: Decision["decision"]): Decision => ({
  id: `${decision}-${assessmentId}`,
  assessmentId,
  decision,
  rationale: `Reason ${assessmentId}`,
  recordedAt: testNow,
  recordedById: "second",
});

/** One answer in each state, all of Uzbekistan and by `reviewer` but for the one from a public source. */
async function statesStore() {
  const rows: Record<string, Answer> = {
    open: { validFromBy: "2010-01-01" },
    draft: by("reviewer"),
    returned: by("reviewer"),
    reviewed: by("reviewer"),
    corrected: by("reviewer", { validFromBy: "2015-01-01" }),
    published: by("reviewer", { supersedesId: "corrected", validFromBy: "2015-01-01" }),
  };
  return carriedStore(rows, [
    decided("returned", "return"),
    ...["reviewed", "corrected", "published"].map((id) => decided(id, "approve")),
    ...["corrected", "published"].map((id) => decided(id, "publish")),
  ]);
}

async function carriedStore(rows: Record<string, Answer>, decisions: Decision[] = [], more: World = {}) {
  const assessment = Object.entries(rows).flatMap(([id, row]) => answerRows(id, row).assessment);
  const store = await freshStore({ ...rubricWorld(), assessment, assessmentDecision: decisions, ...more });
  await store.inTransaction((tx) => carryCells(tx, assessment));
  return store;
}

const idsOf = ({ data }: { data: { id: string }[] }) => data.map(({ id }) => id).sort();

describe("who sees which answers", () => {
  const readers: Record<string, Actor | undefined> = {
    "a visitor": undefined,
    "its author": actorWith("reviewer", "viewer", "SE"),
    "another reviewer": second,
    "a reviewer of another State": swedish,
    "a viewer of the State": viewer,
    "a manager": manager,
    "a focal point of the State": focalPointOf("UZ"),
    "a focal point of another State": focalPointOf("SE"),
  };
  test.each(Object.entries(readers))(
    "%s: the list and the single answer agree with the rule",
    async (_name, actor) => {
      const store = await statesStore();
      const scope = asking(store, actor ? { actor } : {});
      const states: AssessmentState[] = [
        "public_source",
        "draft",
        "returned",
        "reviewed",
        "superseded",
        "published",
      ];
      const ids = ["open", "draft", "returned", "reviewed", "corrected", "published"];
      const recordedBy = (id: string) => (id === "open" ? null : "reviewer");
      const expected = ids.filter((id, at) =>
        maySeeAssessment(actor ?? null, {
          state: states[at] ?? "draft",
          countryCode: "UZ",
          recordedById: recordedBy(id),
        }),
      );
      const list = await listAssessments(scope);
      expect(idsOf(list)).toEqual([...expected].sort());
      expect(list.page.totalCount).toBe(expected.length);
      for (const id of ids) {
        const found = getAssessment(scope, id).then((view) => view.state);
        if (expected.includes(id)) await expect(found).resolves.toBe(states[ids.indexOf(id)]);
        else await expect(found, id).rejects.toMatchObject({ code: "not_found" });
      }
    },
  );

  test("names and reasons are for those with a role in the State", async () => {
    const store = await statesStore();
    const open = await getAssessment(asking(store), "published");
    expect(open.decisions).toMatchObject([{ rationale: null }, { rationale: null }]);
    const inside = await getAssessment(asking(store, { actor: viewer }), "published");
    expect(inside.decisions[0]).toMatchObject({ decision: "approve", rationale: "Reason published" });
  });

  test("as of a day leaves out what had not begun", async () => {
    const store = await statesStore();
    expect(idsOf(await listAssessments(asking(store, { on: "2012-01-01" })))).toEqual(["open"]);
    await expect(getAssessment(asking(store, { on: "2012-01-01" }), "published")).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("what awaits whom", () => {
  test("a decision: drafts of others first, then what came from public sources; each can be filtered", async () => {
    const store = await statesStore();
    const awaiting = "decision" as const;
    const scope = asking(store, { actor: second });
    const list = await listAssessments(scope, { awaiting });
    expect(list.data.map(({ id, mayApprove, mayReturn }) => [id, mayApprove, mayReturn])).toEqual([
      ["draft", true, true],
      ["open", true, false],
    ]);
    expect(idsOf(await listAssessments(scope, { awaiting, origin: "public_source" }))).toEqual(["open"]);
    const own = await listAssessments(asking(store, { actor: reviewer }), { awaiting });
    expect(idsOf(own)).toEqual(["open"]);
    expect(idsOf(await listAssessments(asking(store, { actor: swedish }), { awaiting }))).toEqual([]);
  });

  test("publication: what a second reviewer approved, for reviewers and managers, never one's own", async () => {
    const store = await statesStore();
    for (const [actor, ids] of [
      [second, ["reviewed"]],
      [manager, ["reviewed"]],
      [reviewer, []],
    ] as const)
      expect(idsOf(await listAssessments(asking(store, { actor }), { awaiting: "publication" }))).toEqual(
        ids,
      );
  });

  test("revision: one's own returned answers until the cell is answered again", async () => {
    const rows = { returned: by("reviewer"), foreign: by("second") };
    const decisions = [decided("returned", "return"), decided("foreign", "return")];
    const scope = asking(await carriedStore(rows, decisions), { actor: reviewer });
    expect(idsOf(await listAssessments(scope, { awaiting: "revision" }))).toEqual(["returned"]);
    const again = by("reviewer", { recordedAt: "2026-11-24T08:00:00.000Z" });
    const answered = asking(await carriedStore({ ...rows, again }, decisions), { actor: reviewer });
    expect(idsOf(await listAssessments(answered, { awaiting: "revision" }))).toEqual([]);
  });

  test("a reply: answers about one's State that it has not replied to", async () => {
    const store = await carriedStore(
      { mine: {}, replied: { criterionCode: "PROS-02" }, foreign: { countryCode: "SE" } },
      [],
      {
        assessmentReply: [
          {
            id: "reply",
            assessmentId: "replied",
            countryCode: "UZ",
            text: "We disagree.",
            recordedAt: testNow,
            recordedById: "focal-point-UZ",
          },
        ],
      },
    );
    const scope = asking(store, { actor: focalPointOf("UZ") });
    const list = await listAssessments(scope, { awaiting: "reply" });
    expect(list.data).toMatchObject([{ id: "mine", mayReply: true, mayApprove: false }]);
    expect((await getAssessment(scope, "replied")).replies).toMatchObject([{ text: "We disagree." }]);
  });

  test("nothing is awaited of those who may not do it", async () => {
    const store = await statesStore();
    for (const awaiting of ["decision", "publication", "revision", "reply"] as const) {
      await expect(listAssessments(asking(store), { awaiting })).rejects.toMatchObject({
        code: "unauthenticated",
      });
      await expect(listAssessments(asking(store, { actor: viewer }), { awaiting })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });
});

describe("the list", () => {
  const many = Object.fromEntries(
    Array.from({ length: 7 }, (_, at) => [
      `answer-${at}`,
      by("reviewer", { recordedAt: `2026-11-0${at + 1}T08:00:00.000Z` }),
    ]),
  );

  test.each([{}, { state: "draft" as const }, { country: "UZ", criterion: "PROS-01" }])(
    "comes in pages that together are the whole, in one order: %o",
    async (filter) => {
      const scope = asking(await carriedStore(many), { actor: second });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listAssessments(scope, { ...filter, limit: 3, ...(cursor && { cursor }) });
        seen.push(...page.data.map(({ id }) => id));
        cursor = page.page.next ?? undefined;
      } while (cursor);
      const inOrder = Object.keys(many).sort();
      expect(seen).toEqual("state" in filter ? inOrder : inOrder.reverse());
      expect(await countAssessments(scope, filter)).toBe(7);
    },
  );

  test("names an unknown question and a cursor of another list", async () => {
    const scope = asking(await carriedStore(many), { actor: second });
    await expect(listAssessments(scope, { criterion: "PROS-99" })).rejects.toMatchObject({
      fields: [{ field: "criterion", reason: "unknown_criterion" }],
    });
    const { page } = await listAssessments(scope, { limit: 1 });
    await expect(listAssessments(scope, { state: "draft", cursor: page.next ?? "" })).rejects.toMatchObject({
      fields: [{ field: "cursor" }],
    });
  });

  test("asks as many statements for seven answers as for one", async () => {
    const store = await carriedStore(many);
    const scope = asking(store, { actor: second });
    const counted = async (limit: number) => {
      const before = store.statementCount();
      await listAssessments(scope, { limit });
      return store.statementCount() - before;
    };
    expect(await counted(7)).toBe(await counted(1));
  });
});
