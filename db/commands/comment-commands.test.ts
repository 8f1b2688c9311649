import { expect, test } from "vitest";
import { verifyAuditChain } from "../audit-chain";
import { listChanges } from "../queries/changes";
import { getComment, listComments } from "../queries/comments";
import { asking } from "../queries/testing";
import { audit, comment } from "../schema";
import { freshStore, type World } from "../testing";
import { actorWith, focalPointOf, manager, reviewer, smallWorld, testNow } from "../testing-rows";
import { freezeVersion } from "./freeze-version";
import { releaseComment } from "./release-comment";
import { replyToComment } from "./reply-to-comment";
import { writeComment } from "./write-comment";

const world = (): World => ({
  ...smallWorld(),
  version: [1, 2].map((sequence) => ({
    id: `version-${sequence}`,
    instrumentId: "decree",
    countryCode: "UZ",
    sequence,
    label: `Synthetic ${sequence}`,
    datedOn: "2026-01-01",
    datedBy: "2026-01-01",
    language: "en",
    format: "pasted",
    leftOut: [],
    text: "Synthetic",
    articleCount: 1,
    wordCount: 1,
    rowVersion: 1,
    recordedAt: testNow,
  })),
  provision: [
    {
      id: "article",
      instrumentId: "decree",
      versionId: "version-1",
      position: 1,
      kind: "article",
      path: "article-1",
      depth: 0,
      number: "1",
      body: "Victims are synthetic and\nshall not be punished.",
      confidence: "text",
      recordedAt: testNow,
    },
  ],
  standard: [
    {
      id: "treaty",
      group: "treaty",
      kind: "treaty",
      shortName: "Treaty",
      fullName: { en: "Treaty" },
      areDatesVerified: false,
      isVerified: false,
      position: 1,
    },
    {
      id: "handbook",
      group: "soft-law",
      kind: "guidance",
      shortName: "Handbook",
      fullName: { en: "Handbook" },
      areDatesVerified: false,
      isVerified: false,
      position: 2,
    },
  ],
  standardArticle: [
    { standardId: "treaty", position: 1, number: "26", heading: "Non-punishment", isVerified: false },
  ],
});

const said = {
  instrumentId: "decree",
  version: 1,
  kind: "recommendation",
  text: "Say so of administrative offences too.",
};

const setUp = async () => {
  const store = await freshStore(world());
  const as = (actor: Parameters<typeof writeComment>[0]["actor"], now = testNow) => ({ store, actor, now });
  await freezeVersion(as(manager), { instrumentId: "decree", sequence: 1, rowVersion: 1 });
  const visitors = async (on?: string) => (await listComments(asking(store, { on }), "decree")).data;
  return { store, as, visitors };
};

test("a comment on a passage, with its basis, is hidden from strangers until it is released, its answer too", async () => {
  const { store, as, visitors } = await setUp();
  const { id } = await writeComment(as(reviewer), {
    ...said,
    provisionId: "article",
    quote: "and shall not",
    standardId: "treaty",
    standardPlace: "26",
  });
  expect(
    await replyToComment(as(focalPointOf("UZ")), { commentId: id, answer: "partly", reason: "In the code." }),
  ).toBeTruthy();
  expect(await visitors()).toEqual([]);
  await expect(getComment(asking(store), id)).rejects.toMatchObject({ code: "not_found" });
  await expect(getComment(asking(store, { actor: focalPointOf("SE") }), id)).rejects.toMatchObject({
    code: "not_found",
  });
  expect(
    (await listChanges(asking(store))).data.filter(({ action }) => action.startsWith("comment")),
  ).toEqual([]);
  expect((await listComments(asking(store, { actor: focalPointOf("UZ") }), "decree")).data).toHaveLength(1);

  await releaseComment(as(reviewer), { commentId: id });
  expect(await visitors()).toMatchObject([
    {
      id,
      quote: "and shall not",
      provision: { id: "article", number: "1" },
      basis: { name: "Treaty", place: "26" },
      reply: { answer: "partly", reason: "In the code." },
      recordedBy: null,
    },
  ]);
  expect(await visitors("2026-11-22")).toEqual([]);
  const actions = (await store.reader.select().from(audit)).map(({ action, isPublic }) => [action, isPublic]);
  expect(actions.slice(-3)).toEqual([
    ["comment.write", false],
    ["comment.reply", false],
    ["comment.release", true],
  ]);
  expect(await verifyAuditChain(store.reader)).toMatchObject({ firstBadSeq: null });
  await expect(releaseComment(as(reviewer), { commentId: id })).rejects.toMatchObject({ code: "conflict" });
});

test.each([
  [{ version: 2 }, "version", "not_frozen"],
  [{ version: 7 }, "version", "unknown_reference"],
  [{ provisionId: "nothing" }, "provisionId", "unknown_reference"],
  [{ provisionId: "article", quote: "words that are not there" }, "quote", "not_in_text"],
  [{ quote: "shall not" }, "provisionId", "required"],
  [{ standardId: "nothing" }, "standardId", "unknown_reference"],
  [{ standardId: "treaty", standardPlace: "27" }, "standardPlace", "unknown_reference"],
  [{ text: " " }, "text", "required"],
  [{ text: "Call +998 90 123 45 67." }, "text", "personal_data"],
])("names the field when it is wrong: %o", async (wrong, field, reason) => {
  const { store, as } = await setUp();
  await expect(writeComment(as(reviewer), { ...said, ...wrong })).rejects.toMatchObject({
    code: "invalid",
    fields: [{ field, reason }],
  });
  expect(await store.reader.select().from(comment)).toEqual([]);
});

test("a place in a standard whose articles are not held is kept as it is written", async () => {
  const { as } = await setUp();
  expect(
    await writeComment(as(reviewer), { ...said, standardId: "handbook", standardPlace: "Pillar 2" }),
  ).toBeTruthy();
});

test("staff may not comment, reviewers not answer, and nobody answers their own comment", async () => {
  const { as } = await setUp();
  await expect(writeComment(as(focalPointOf("UZ")), said)).rejects.toMatchObject({ code: "forbidden" });
  const { id } = await writeComment(as(reviewer), said);
  const reply = { commentId: id, answer: "accepted", reason: "Yes." };
  await expect(replyToComment(as(reviewer), reply)).rejects.toMatchObject({ code: "forbidden" });
  const both = actorWith("reviewer", "staff", "UZ");
  await expect(replyToComment(as(both), reply)).rejects.toMatchObject({
    code: "forbidden",
    detail: "own_entry",
  });
  await expect(replyToComment(as(focalPointOf("SE")), reply)).rejects.toMatchObject({ code: "not_found" });
  await expect(releaseComment(as(focalPointOf("UZ")), { commentId: id })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a further answer takes the place of the earlier, and comments of a version come a page at a time", async () => {
  const { store, as } = await setUp();
  const ids: string[] = [];
  for (const at of [1, 2, 3])
    ids.push((await writeComment(as(reviewer, `2026-11-23T08:00:0${at}.000Z`), said)).id);
  const [first = ""] = ids;
  for (const answer of ["rejected", "accepted"])
    await replyToComment(as(manager, answer === "rejected" ? testNow : "2026-11-23T09:00:00.000Z"), {
      commentId: first,
      answer,
      reason: "Because.",
    });
  const scope = asking(store, { actor: manager });
  const page = await listComments(scope, "decree", { version: 1, limit: 2 });
  expect(page.data.map(({ id, reply }) => [id, reply?.answer])).toEqual([
    [ids[0], "accepted"],
    [ids[1], undefined],
  ]);
  const rest = await listComments(scope, "decree", { version: 1, limit: 2, cursor: page.page.next ?? "" });
  expect(rest.data.map(({ id }) => id)).toEqual([ids[2]]);
  expect((await listComments(scope, "decree", { version: 2 })).page.totalCount).toBe(0);
});
