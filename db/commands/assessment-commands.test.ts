import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, publicAt, resolveCell } from "../../domain/comparison/resolve";
import { standingOf } from "../carry-cells";
import { getAssessment } from "../queries/assessments";
import {
  assessment,
  assessmentDecision,
  assessmentReply,
  assessmentStanding,
  audit,
  citation,
  source,
} from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import {
  actorWith,
  answerRows,
  focalPointOf,
  manager,
  reviewer,
  rubricWorld,
  testNow,
} from "../testing-rows";
import { decideAssessment } from "./decide-assessment";
import { publishAssessment } from "./publish-assessment";
import { replyToAssessment } from "./reply-to-assessment";
import { submitAssessment } from "./submit-assessment";
import { submitAssessments } from "./submit-assessments";

const second = actorWith("second", "reviewer", null);
const third = actorWith("third", "reviewer", null);
const later = "2026-11-24T08:00:00.000Z";
const as = (store: Store, actor = reviewer, now = testNow) => ({ store, actor, now });

const answer = {
  criterionCode: "PROS-01",
  countryCode: "UZ",
  value: 2,
  rationale: "The code names act, means and purpose.",
  validFrom: "2021-02",
  asOf: "2025",
  confidence: "text",
  provisions: [{ instrumentId: "decree", locator: "3" }],
  citations: [{ url: "https://example.org/code", title: "Code", locator: "Art. 135", quote: "Odam savdosi" }],
};
const approve = { decision: "approve", rationale: "The article says so." };

const standings = (store: Store) =>
  store.reader.select().from(assessmentStanding).orderBy(asc(assessmentStanding.validFromDay));
const standingOfOne = async (store: Store, id: string) =>
  (await standings(store)).find((row) => row.assessmentId === id);
const world = (...answers: ReturnType<typeof answerRows>[]) => ({
  ...rubricWorld(),
  assessment: answers.flatMap((each) => each.assessment),
  assessmentStanding: answers.flatMap((each) => each.assessmentStanding),
});

async function publish(store: Store, input: object, now = testNow) {
  const { id } = await submitAssessment(as(store, reviewer, now), { ...answer, ...input });
  await decideAssessment(as(store, second, now), { assessmentId: id, ...approve });
  return { ...(await publishAssessment(as(store, third, now), { assessmentId: id })), id };
}

describe("submitting an answer", () => {
  let refusing: Promise<Store>;
  beforeAll(() => {
    refusing = freshStore(rubricWorld());
  });

  test("is a draft with its sources and provisions, and leaves an audit line that is not public", async () => {
    const store = await freshStore(rubricWorld());
    const { id } = await submitAssessment(as(store), answer);
    expect(await store.reader.select().from(assessment)).toMatchObject([
      { id, value: 2, absence: null, edition: "2026-1", validFromBy: "2021-02-28", origin: "reviewer" },
    ]);
    expect(await standingOfOne(store, id)).toMatchObject({ state: "draft" });
    expect(await store.reader.select().from(citation)).toMatchObject([
      { subjectKind: "assessment", subjectId: id, locator: "Art. 135", quote: "Odam savdosi" },
    ]);
    expect(await store.reader.select().from(source)).toMatchObject([{ title: "Code" }]);
    expect(await store.reader.select().from(audit)).toMatchObject([
      { action: "assessment.submit", subjectKind: "assessment", subjectId: id, isPublic: false },
    ]);
  });

  test("keeps the evidence of each answer of a batch, for and against, and shows it", async () => {
    const store = await freshStore(rubricWorld());
    const against = {
      url: "https://example.org/act",
      title: "Act",
      pages: "4",
      quote: "No",
      stance: "contradicts",
    };
    const { ids } = await submitAssessments(as(store), {
      assessments: [{ ...answer, evidence: [against, { url: "https://example.org/minutes" }] }],
    });
    const scope = { reader: store.reader, actor: reviewer, today: testNow.slice(0, 10), on: null };
    const shown = await getAssessment(scope, ids[0] ?? "");
    expect(shown.evidence).toHaveLength(2);
    expect(shown.evidence).toEqual(
      expect.arrayContaining([
        expect.objectContaining(against),
        expect.objectContaining({ url: "https://example.org/minutes", stance: "supports" }),
      ]),
    );
  });

  test.each([
    [{ absence: "unclear" }, "absence", "value_or_absence"],
    [{ value: null, confidence: null }, "value", "value_or_absence"],
    [{ value: 4 }, "value", "too_big"],
    [{ value: -1 }, "value", "too_small"],
    [{ value: 1.5 }, "value", "wrong_type"],
    [{ value: null, absence: "blank" }, "absence", "unknown_value"],
    [{ countryCode: "ZZ" }, "countryCode", "unknown_country"],
    [{ criterionCode: "PROS-99" }, "criterionCode", "unknown_criterion"],
    [{ validFrom: "2019-02-30" }, "validFrom", "not_a_day"],
    [{ validFrom: "2030" }, "validFrom", "must_not_be_future"],
    [{ validFrom: "1990-12" }, "validFrom", "before_state"],
    [{ asOf: "1985" }, "asOf", "before_state"],
    [{ rationale: " " }, "rationale", "required"],
    [{ rationale: "Ask +998 90 123 45 67." }, "rationale", "personal_data"],
    [
      { citations: [{ url: "https://example.org", quote: "Write to a.b@example.org" }] },
      "citations.0.quote",
      "personal_data",
    ],
    [{ citations: [{ sourceId: "nowhere" }] }, "citations.0.sourceId", "unknown_reference"],
    [{ citations: [{ title: "Nothing" }] }, "citations.0.url", "required"],
    [{ citations: [], provisions: [] }, "citations", "required"],
    [{ provisions: [{ instrumentId: "swedish" }] }, "provisions.0.instrumentId", "unknown_reference"],
    [{ supersedesId: "nothing" }, "supersedesId", "not_public"],
  ])("names the field when it is wrong: %o", async (wrong, field, reason) => {
    const store = await refusing;
    await expect(submitAssessment(as(store), { ...answer, ...wrong })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ field, reason }],
    });
    for (const table of [assessment, audit, citation, source])
      expect(await store.reader.select().from(table)).toEqual([]);
  });

  test("is refused where another public answer may have begun on the same day, unless it corrects that one", async () => {
    const store = await freshStore(world(answerRows("old")));
    const refused = { code: "invalid", fields: [{ field: "validFrom", reason: "overlapping_validity" }] };
    for (const validFrom of ["2019", "2019-06-01"])
      await expect(submitAssessment(as(store), { ...answer, validFrom })).rejects.toMatchObject(refused);
    await submitAssessment(as(store), { ...answer, validFrom: "2018" });
    await submitAssessment(as(store), { ...answer, validFrom: "2020" });
    await submitAssessment(as(store), { ...answer, validFrom: "2019", supersedesId: "old" });
  });

  test("is a reviewer's, in their country", async () => {
    const store = await freshStore(rubricWorld());
    const swedish = actorWith("swedish", "reviewer", "SE");
    for (const actor of [focalPointOf("UZ"), manager, swedish])
      await expect(submitAssessment(as(store, actor), answer)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("submitting many answers", () => {
  test("records all of them, in their order", async () => {
    const store = await freshStore(rubricWorld());
    const { ids } = await submitAssessments(as(store), {
      assessments: [answer, { ...answer, criterionCode: "PROS-02", value: null, absence: "no_provision" }],
    });
    const rows = await store.reader.select().from(assessment);
    expect(ids.map((id) => rows.find((row) => row.id === id)?.criterionCode)).toEqual(["PROS-01", "PROS-02"]);
    expect(await store.reader.select().from(audit)).toHaveLength(2);
  });

  test("records none when one is wrong, and names it", async () => {
    const store = await freshStore(rubricWorld());
    const sent = submitAssessments(as(store), {
      assessments: [answer, { ...answer, criterionCode: "PROS-99" }, answer],
    });
    await expect(sent).rejects.toMatchObject({
      fields: [
        { field: "assessments.1.criterionCode", reason: "unknown_criterion" },
        { field: "assessments.2.criterionCode", reason: "same_cell_twice" },
      ],
    });
    expect(await store.reader.select().from(assessment)).toEqual([]);
  });

  test("records none when one is for a State where the reviewer holds no grant", async () => {
    const store = await freshStore(rubricWorld());
    const sent = submitAssessments(as(store, actorWith("uzbek", "reviewer", "UZ")), {
      assessments: [answer, { ...answer, countryCode: "SE", provisions: [] }],
    });
    await expect(sent).rejects.toMatchObject({ code: "forbidden" });
    expect(await store.reader.select().from(assessment)).toEqual([]);
  });
});

describe("deciding", () => {
  test("nobody approves, returns or publishes their own answer, whatever other roles they hold", async () => {
    const store = await freshStore(rubricWorld());
    const both = { ...reviewer, grants: [...reviewer.grants, ...manager.grants] };
    const { id } = await submitAssessment(as(store, both), answer);
    const own = { code: "forbidden", detail: "own_entry" };
    for (const decision of ["approve", "return"])
      await expect(
        decideAssessment(as(store, both), { assessmentId: id, decision, rationale: "Mine" }),
      ).rejects.toMatchObject(own);
    await decideAssessment(as(store, second), { assessmentId: id, ...approve });
    await expect(publishAssessment(as(store, both), { assessmentId: id })).rejects.toMatchObject(own);
    expect(await store.reader.select().from(assessmentDecision)).toHaveLength(1);
  });

  test("an answer goes from draft over reviewed to published, and cannot skip a step", async () => {
    const store = await freshStore(rubricWorld());
    const { id } = await submitAssessment(as(store), answer);
    await expect(publishAssessment(as(store, second), { assessmentId: id })).rejects.toMatchObject({
      detail: "not_reviewed",
    });
    const decided = await decideAssessment(as(store, second), { assessmentId: id, ...approve });
    expect(decided.state).toBe("reviewed");
    await expect(decideAssessment(as(store, third), { assessmentId: id, ...approve })).rejects.toMatchObject({
      code: "conflict",
      detail: "not_open_to_decision",
    });
    const published = await publishAssessment(as(store, manager), { assessmentId: id });
    expect(published).toMatchObject({ validFromDay: "2021-02-28", validUntilDay: null });
    expect(await standingOfOne(store, id)).toMatchObject({ state: "published" });
  });

  test("a returned answer is over; public never saw it", async () => {
    const store = await freshStore(rubricWorld());
    const { id } = await submitAssessment(as(store), answer);
    await decideAssessment(as(store, second), {
      assessmentId: id,
      decision: "return",
      rationale: "The article was amended.",
    });
    expect(await standingOfOne(store, id)).toMatchObject({ state: "returned" });
    await expect(decideAssessment(as(store, second), { assessmentId: id, ...approve })).rejects.toMatchObject(
      { detail: "not_open_to_decision" },
    );
    const lines = await store.reader.select().from(audit);
    expect(lines.every((line) => !line.isPublic)).toBe(true);
  });

  test("approving an answer from a public source makes it reviewed where it stands; it cannot be returned", async () => {
    const store = await freshStore(world(answerRows("old")));
    await expect(
      decideAssessment(as(store), { assessmentId: "old", decision: "return", rationale: "No" }),
    ).rejects.toMatchObject({ detail: "public_source_correct_instead" });
    await decideAssessment(as(store), { assessmentId: "old", ...approve });
    expect(await standingOfOne(store, "old")).toMatchObject({ state: "published", validUntilDay: null });
  });

  test("a draft is not there for those who may not see it", async () => {
    const store = await freshStore(rubricWorld());
    const { id } = await submitAssessment(as(store), answer);
    const reply = { assessmentId: id, text: "We disagree." };
    await expect(replyToAssessment(as(store, focalPointOf("UZ")), reply)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      decideAssessment(as(store, actorWith("s", "reviewer", "SE")), { assessmentId: id, ...approve }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("publishing", () => {
  test("closes from its day on what stood", async () => {
    const store = await freshStore(world(answerRows("old")));
    const { id } = await publish(store, {});
    expect(await standings(store)).toMatchObject([
      {
        assessmentId: "old",
        validFromDay: "2019-12-31",
        validUntilDay: "2021-02-28",
        state: "public_source",
      },
      { assessmentId: id, validFromDay: "2021-02-28", validUntilDay: null, state: "published" },
    ]);
  });

  test("an earlier day fills the past up to the answer that stands", async () => {
    const store = await freshStore(world(answerRows("old")));
    expect(await publish(store, { validFrom: "2010" })).toMatchObject({
      validFromDay: "2010-12-31",
      validUntilDay: "2019-12-31",
    });
  });

  test("a correction replaces what it corrects, and what was known before still says the old", async () => {
    const store = await freshStore(world(answerRows("old")));
    const { id } = await publish(store, { validFrom: "2018", supersedesId: "old" }, later);
    expect(await standingOfOne(store, "old")).toMatchObject({ state: "superseded", supersededById: id });
    const answers = await loadAnswers(store);
    expect(resolveCell(answers, "2020-01-01", null)?.id).toBe(id);
    expect(resolveCell(answers, "2019-01-01", null)?.id).toBe(id);
    expect(resolveCell(answers, "2020-01-01", testNow)?.id).toBe("old");
    expect(resolveCell(answers, "2019-01-01", testNow)).toBeNull();
  });

  test("an answer replaces 'not researched' from any day", async () => {
    const blank = { absence: "not_researched" as const, validFrom: null, validFromBy: "2026-11-23" };
    const store = await freshStore(world(answerRows("blank", blank)));
    const { id } = await publish(store, { validFrom: "2010" });
    expect(await standings(store)).toMatchObject([
      { assessmentId: id, validFromDay: "2010-12-31", validUntilDay: null },
      { assessmentId: "blank", validFromDay: "2026-11-23", validUntilDay: "2026-11-23" },
    ]);
  });

  test("of two answers for the same day the second is refused", async () => {
    const store = await freshStore(rubricWorld());
    const one = await submitAssessment(as(store), answer);
    const two = await submitAssessment(as(store, third), { ...answer, value: 3 });
    for (const { id } of [one, two])
      await decideAssessment(as(store, second), { assessmentId: id, ...approve });
    await publishAssessment(as(store, manager), { assessmentId: one.id });
    await expect(publishAssessment(as(store, manager), { assessmentId: two.id })).rejects.toMatchObject({
      code: "conflict",
      detail: "overlapping_validity",
    });
    expect(await standingOfOne(store, two.id)).toMatchObject({ state: "reviewed" });
  });

  test("two corrections of one answer do not both become public", async () => {
    const store = await freshStore(world(answerRows("old")));
    const correction = { ...answer, validFrom: "2018", supersedesId: "old" };
    const { id } = await submitAssessment(as(store), correction);
    await decideAssessment(as(store, second), { assessmentId: id, ...approve });
    await publish(store, { validFrom: "2017", supersedesId: "old" });
    await expect(publishAssessment(as(store, manager), { assessmentId: id })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("what is carried is what the history says", async () => {
    const store = await freshStore(world(answerRows("old")));
    await publish(store, {});
    await publish(store, { validFrom: "2015" });
    await publish(store, { validFrom: "2024", value: null, absence: "disputed" });
    const rows = await standings(store);
    const anew = await standingOf(store.reader, rows);
    const byId = (each: typeof rows) => [...each].sort((a, b) => (a.assessmentId < b.assessmentId ? -1 : 1));
    expect(byId(rows)).toEqual(byId(anew));
  });
});

describe("the right of reply", () => {
  test("a State's own staff reply to an answer that is reviewed or public, and to no other State's", async () => {
    const store = await freshStore(world(answerRows("old")));
    const { id } = await submitAssessment(as(store), answer);
    await decideAssessment(as(store, second), { assessmentId: id, ...approve });
    await replyToAssessment(as(store, focalPointOf("UZ")), { assessmentId: id, text: "Since March." });
    await replyToAssessment(as(store, focalPointOf("UZ")), { assessmentId: "old", text: "Older still." });
    expect(await store.reader.select().from(assessmentReply)).toHaveLength(2);
    await expect(
      replyToAssessment(as(store, focalPointOf("SE")), { assessmentId: "old", text: "We too." }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      replyToAssessment(as(store, focalPointOf("UZ")), { assessmentId: "old", text: "+998 90 123 45 67" }),
    ).rejects.toMatchObject({ fields: [{ field: "text", reason: "personal_data" }] });
    const lines = await store.reader.select().from(audit).where(eq(audit.action, "assessment.reply"));
    expect(lines.map((line) => line.isPublic)).toEqual([false, true]);
  });
});

const saying = (error: Error) => `${error.message} ${String(error.cause)}`;

describe("the database itself", () => {
  const insert = (store: Store, more: object) =>
    store.inTransaction(async (tx) => {
      await tx.insert(assessment).values(answerRows("wrong", more).assessment);
    });

  test("refuses a value beside an absence, neither, and a value off the scale", async () => {
    const store = await freshStore(rubricWorld());
    for (const more of [{ value: 1, absence: "unclear" }, { value: null }, { value: 4 }, { value: -1 }])
      await expect(insert(store, more), JSON.stringify(more)).rejects.toThrow();
    expect(await store.reader.select().from(assessment)).toEqual([]);
  });

  test("refuses two public answers to one cell that hold for the same day, and lets drafts be", async () => {
    const store = await freshStore(world(answerRows("old")));
    const [row] = answerRows("other", { validFromBy: "2021-01-01" }).assessmentStanding;
    const put = (more: object) =>
      store.inTransaction(async (tx) => {
        await tx.insert(assessment).values(answerRows("other", { validFromBy: "2021-01-01" }).assessment);
        await tx.insert(assessmentStanding).values({ ...row, ...more } as never);
      });
    for (const more of [
      {},
      { state: "published" },
      { validFromDay: "2000-01-01", validUntilDay: "2020-01-01" },
    ])
      await expect(put(more).catch(saying), JSON.stringify(more)).resolves.toContain("two public answers");
    await put({ validFromDay: "2000-01-01", validUntilDay: "2019-12-31" });
    const move = store.inTransaction(async (tx) => {
      await tx
        .update(assessmentStanding)
        .set({ validUntilDay: "2020-01-01" })
        .where(eq(assessmentStanding.assessmentId, "other"));
    });
    await expect(move).rejects.toThrow();
    await store.inTransaction(async (tx) => {
      await tx
        .update(assessmentStanding)
        .set({ state: "draft", validUntilDay: null })
        .where(eq(assessmentStanding.assessmentId, "other"));
    });
  });
});

async function loadAnswers(store: Store): Promise<Answer[]> {
  const rows = await store.reader.select().from(assessment);
  const decisions = await store.reader.select().from(assessmentDecision);
  return rows.map((row) => ({
    ...row,
    value: row.value as Answer["value"],
    publicAt: publicAt(
      row,
      decisions.filter((each) => each.assessmentId === row.id),
    ),
  }));
}
