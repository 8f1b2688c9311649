import { expect, test } from "vitest";
import { assignTopic } from "../commands/assign-topic";
import { freezeVersion } from "../commands/freeze-version";
import { linkRecommendation } from "../commands/link-recommendation";
import { audit } from "../schema";
import { freshStore, type World } from "../testing";
import {
  answerRows,
  focalPointOf,
  instrumentRow,
  manager,
  monitoringBodyRow,
  recommendationRow,
  rubricWorld,
  testNow,
} from "../testing-rows";
import { listDrafts } from "./drafts";
import { getTopic, topicsIn } from "./library";
import { listLinkTargets } from "./link-targets";
import { asking } from "./testing";

const answers = [
  answerRows("named", { validFrom: "2020", validFromBy: "2020-12-31" }),
  answerRows("none", { countryCode: "SE", absence: "unclear" }),
  answerRows("draft-answer", { criterionCode: "PROS-02" }, { criterionCode: "PROS-02", state: "draft" }),
];

const world = (): World => ({
  ...rubricWorld(),
  instrument: [
    instrumentRow("decree", { kind: "draft-law" }),
    instrumentRow("swedish", { countryCode: "SE" }),
    instrumentRow("hidden", { isPublished: false }),
  ],
  topic: [{ id: "clause", name: { en: "Clause" }, definition: { en: "A clause" }, position: 1 }],
  topicCriterion: ["PROS-01", "PROS-02"].map((criterionCode) => ({ topicId: "clause", criterionCode })),
  assessment: answers.flatMap((each) => each.assessment),
  assessmentStanding: answers.flatMap((each) => each.assessmentStanding),
  assessmentProvision: [
    { assessmentId: "named", position: 1, instrumentId: "decree", locator: "art. 5" },
    { assessmentId: "named", position: 2, instrumentId: "hidden", locator: null },
    { assessmentId: "draft-answer", position: 1, instrumentId: "decree", locator: "art. 6" },
  ],
  version: (["uz", "en"] as const).map((language, at) => ({
    id: language,
    instrumentId: "decree",
    countryCode: "UZ",
    sequence: at + 1,
    label: `Synthetic ${language}`,
    datedOn: "2020-01-01",
    datedBy: "2020-01-01",
    language,
    format: "pasted",
    leftOut: [],
    text: "Synthetic text",
    articleCount: 1,
    wordCount: 2,
    rowVersion: 1,
    recordedAt: testNow,
  })),
  provision: [
    ...["5", "6"].map((number, at) => ({
      id: `listed-${number}`,
      instrumentId: "decree",
      position: at + 1,
      number: `Article ${number}`,
      heading: `Heading ${number}`,
      confidence: "reported" as const,
      recordedAt: testNow,
    })),
    ...(["uz", "en"] as const).map((versionId) => ({
      id: `text-${versionId}`,
      instrumentId: "decree",
      versionId,
      position: 1,
      kind: "article" as const,
      path: "article-5",
      depth: 0,
      number: versionId === "uz" ? "5-modda" : "Article 5",
      body: `Synthetic wording in ${versionId}`,
      language: versionId,
      confidence: "text" as const,
      recordedAt: testNow,
    })),
  ],
});

const places = async (on?: string) => {
  const topic = await getTopic(asking(await freshStore(world()), { on }), "clause");
  return Object.fromEntries(
    topic.countries.map(({ country, places: held, absence }) => [
      country.code,
      absence ?? held.map(({ listed, wordings }) => [listed?.id, wordings.map(({ body }) => body)]),
    ]),
  );
};

test("a State's provision stands under a topic because a public answer names it, with its text in each language held", async () => {
  expect(await places()).toEqual({
    SE: "unclear",
    UZ: [["listed-5", ["Synthetic wording in uz", "Synthetic wording in en"]]],
  });
});

test("as of a day on which the answer did not hold nothing stands there", async () => {
  expect(await places("2020-12-30")).toMatchObject({ UZ: "not_researched" });
});

test("an unknown topic is not there", async () => {
  const scope = asking(await freshStore(world()));
  await expect(getTopic(scope, "nothing")).rejects.toMatchObject({ code: "not_found" });
});

test("a person puts a provision under a topic and takes it out again", async () => {
  const store = await freshStore(world());
  const send = (more: object) =>
    assignTopic(
      { store, actor: focalPointOf("UZ"), now: testNow },
      { instrumentId: "decree", topicId: "clause", provisionId: "listed-6", ...more },
    );
  const held = async () => {
    const topic = await getTopic(asking(store), "clause");
    return topic.countries.flatMap((each) =>
      each.places.map(({ listed, restsOn }) => [listed?.id, restsOn.length]),
    );
  };
  await send({});
  expect(await held()).toEqual([
    ["listed-5", 1],
    ["listed-6", 0],
  ]);
  expect(await store.reader.select().from(audit)).toMatchObject([
    { action: "topic.assign", subjectId: "decree" },
  ]);
  await send({ isAssigned: "false" });
  expect(await held()).toEqual([["listed-5", 1]]);
  await expect(send({ topicId: "nothing" })).rejects.toMatchObject({ fields: [{ field: "topicId" }] });
  await expect(send({ provisionId: "nothing" })).rejects.toMatchObject({
    fields: [{ field: "provisionId" }],
  });
});

test("an article of a version leads where the listed provision of its number does, by an answer or a person", async () => {
  const store = await freshStore(world());
  await assignTopic(
    { store, actor: focalPointOf("UZ"), now: testNow },
    { instrumentId: "decree", topicId: "clause", provisionId: "listed-6" },
  );
  const topics = await topicsIn(asking(store), "decree");
  for (const number of ["5-modda", "Article 6", "6-модда"])
    expect(topics({ id: "of-a-version", number }), number).toMatchObject([{ id: "clause" }]);
  for (const number of ["7-modda", "16", null]) expect(topics({ id: "of-a-version", number })).toEqual([]);
  expect(topics(null)).toEqual([]);
});

test("an article of a version that a person puts under a topic stands there with its number and its words", async () => {
  const { provision = [], assessmentProvision: _named, ...rest } = world();
  const store = await freshStore({
    ...rest,
    monitoringBody: [monitoringBodyRow("body")],
    recommendation: [recommendationRow("asked")],
    provision: provision.filter(({ versionId }) => versionId),
  });
  const put = () =>
    assignTopic(
      { store, actor: focalPointOf("UZ"), now: testNow },
      { instrumentId: "decree", topicId: "clause", provisionId: "text-uz" },
    );
  const offered = async () => (await listLinkTargets(asking(store), "UZ", "provision")).map(({ id }) => id);
  expect(await offered()).toEqual([]);
  await expect(put()).rejects.toMatchObject({ fields: [{ field: "provisionId", reason: "not_frozen" }] });
  const link = () =>
    linkRecommendation(
      { store, actor: manager, now: testNow },
      {
        recommendationId: "asked",
        target: "provision",
        targetId: "text-uz",
        kind: "answers",
        rationale: "Synthetic",
      },
    );
  await expect(link()).rejects.toMatchObject({ fields: [{ field: "targetId", reason: "not_frozen" }] });
  await freezeVersion(
    { store, actor: manager, now: testNow },
    { instrumentId: "decree", sequence: 1, rowVersion: 1 },
  );
  await put();
  await link();
  expect(await offered()).toEqual(["text-uz"]);
  const { countries } = await getTopic(asking(store), "clause");
  const [place] = countries.find(({ country }) => country.code === "UZ")?.places ?? [];
  expect(place).toMatchObject({ locator: "5-modda", listed: null });
  expect(place?.wordings.map(({ body }) => body)).toEqual([
    "Synthetic wording in uz",
    "Synthetic wording in en",
  ]);
  const topics = await topicsIn(asking(store), "decree");
  expect(topics({ id: "text-en", number: "Article 5" })).toMatchObject([{ id: "clause" }]);
});

test("a focal point of Sweden may not sort Uzbekistan's law", async () => {
  const store = await freshStore(world());
  const sent = assignTopic(
    { store, actor: focalPointOf("SE"), now: testNow },
    { instrumentId: "decree", topicId: "clause" },
  );
  await expect(sent).rejects.toMatchObject({ code: "forbidden" });
  expect(await store.reader.select().from(audit)).toEqual([]);
});

test("a provision leads to its topics, and drafts are found by topic", async () => {
  const scope = asking(await freshStore(world()));
  const topics = await topicsIn(scope, "decree");
  expect(topics({ id: "listed-5", number: "Article 5" })).toMatchObject([{ id: "clause" }]);
  expect(topics({ id: "listed-6", number: "Article 6" })).toEqual([]);
  expect(topics(null)).toEqual([]);
  expect((await listDrafts(scope, { topic: "clause" })).data.map(({ id }) => id)).toEqual(["decree"]);
  expect((await listDrafts(scope, { topic: "nothing" })).data).toEqual([]);
});
