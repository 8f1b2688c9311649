import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readProvisions } from "../provision-rows";
import { getDiff } from "../queries/diff";
import { getInstrument } from "../queries/instrument";
import { asking } from "../queries/testing";
import { getVersion, listVersions } from "../queries/versions";
import { audit, milestone, provision, version } from "../schema";
import type { Store } from "../store";
import { freshStore, type World } from "../testing";
import { as } from "../testing-accounts";
import { focalPointOf, instrumentRow, reviewer, smallWorld, testNow } from "../testing-rows";
import { verifyVersions } from "../verify-versions";
import { versionHash } from "../version-hash";
import { addVersion } from "./add-version";
import { correctProvisions } from "./correct-provisions";
import { decideAlignment } from "./decide-alignment";
import { freezeVersion } from "./freeze-version";

const staff = focalPointOf("UZ");
const text =
  "Article 1. Purpose\nTo protect those who were trafficked.\nArticle 2. Shelters\nShelters are open day and night.";
const later =
  "Article 1. Purpose\nTo protect those who were trafficked.\nArticle 2. Terms\nWords mean what they say here.\nArticle 3. Shelters\nShelters are open day and night, free of charge.";
const sent = { instrumentId: "decree", label: "First reading", datedOn: "2019-11-20", language: "en", text };

const world = (): World => {
  const rows = smallWorld();
  return {
    ...rows,
    instrument: [...(rows.instrument ?? []), instrumentRow("hidden", { isPublished: false })],
    provision: [
      {
        id: "listed",
        instrumentId: "decree",
        position: 1,
        number: "Article 9",
        confidence: "reported",
        recordedAt: testNow,
      },
    ],
  };
};

async function withTwo(store: Store) {
  await addVersion(as(store, staff), sent);
  await addVersion(as(store, staff), { ...sent, label: "Second reading", datedOn: "2020-02", text: later });
  for (const sequence of [1, 2])
    await freezeVersion(as(store, staff), { instrumentId: "decree", sequence, rowVersion: 1 });
}

const auditActions = async (store: Store) =>
  (await store.reader.select().from(audit)).map(({ action }) => action);

test("a version is split into its articles, kept as typed, and leaves its audit line without the text", async () => {
  const store = await freshStore(world());
  const typed = "Article 1. Purpose\r\nCafe\u0301  and   tea.\r\n";
  expect(await addVersion(as(store, staff), { ...sent, text: typed })).toMatchObject({
    number: 1,
    articleCount: 1,
  });
  const [row] = await store.reader.select().from(version);
  expect(row?.text).toBe("Article 1. Purpose\r\nCaf\u00e9  and   tea.\r\n");
  const view = await getVersion(asking(store), "decree", 1);
  expect(view).toMatchObject({ label: "First reading", isFrozen: false, articleCount: 1, wordCount: 4 });
  expect(view.provisions.map(({ path, heading, body }) => [path, heading, body])).toEqual([
    ["article-1", "Purpose", "Café  and   tea."],
  ]);
  const [line] = await store.reader.select().from(audit);
  expect(line).toMatchObject({ action: "version.add", subjectKind: "version", isPublic: true });
  expect(line?.after).not.toContain("tea");
  expect(
    (await store.reader.select().from(provision).where(eq(provision.id, "listed")))[0]?.versionId,
  ).toBeNull();
});

test("a focal point of Uzbekistan may not add a version to a Swedish law, and nothing of an unpublished one is seen", async () => {
  const store = await freshStore(world());
  await expect(addVersion(as(store, staff), { ...sent, instrumentId: "swedish" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await addVersion(as(store, staff), { ...sent, instrumentId: "hidden" });
  await expect(getVersion(asking(store), "hidden", 1)).rejects.toMatchObject({ code: "not_found" });
  await expect(getDiff(asking(store), "hidden", 1, 1)).rejects.toMatchObject({ code: "not_found" });
  await expect(
    addVersion(as(store, focalPointOf("SE")), { ...sent, instrumentId: "hidden" }),
  ).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  ["datedOn", { datedOn: "2031-01-01" }, "must_not_be_future"],
  ["datedOn", { datedOn: "2019-02-30" }, "not_a_day"],
  ["language", { language: "Uzbek" }, "not_a_language"],
  ["text", { text: " " }, "required"],
  ["isOneText", { text: "No article here." }, "no_article"],
  ["text", { text: "[clause 1] x", isOutline: true }, "wrong_outline"],
  ["text", { text: `${text}\nCall +998 90 123 45 67.` }, "personal_data"],
])("what is wrong is named by its field: %s %o", async (field, wrong, reason) => {
  const store = await freshStore(world());
  await expect(addVersion(as(store, staff), { ...sent, ...wrong })).rejects.toMatchObject({
    code: "invalid",
    fields: [{ field, reason }],
  });
  expect(await store.reader.select().from(version)).toEqual([]);
  expect(await auditActions(store)).toEqual([]);
});

test("a text without an article is kept whole once that was confirmed", async () => {
  const store = await freshStore(world());
  await addVersion(as(store, staff), { ...sent, text: "No article here.\nNone here.", isOneText: true });
  const { provisions, articleCount } = await getVersion(asking(store), "decree", 1);
  expect(articleCount).toBe(0);
  expect(provisions.map(({ kind, body }) => [kind, body])).toEqual([
    ["text", "No article here.\nNone here."],
  ]);
});

test("the articles can be corrected until the version is frozen, and not after", async () => {
  const store = await freshStore(world());
  await addVersion(as(store, staff), sent);
  const correction = {
    instrumentId: "decree",
    sequence: 1,
    outline: "[chapter Chapter 1] All\n[article Article 1] Purpose\nTo protect.",
  };
  await expect(correctProvisions(as(store, staff), { ...correction, rowVersion: 7 })).rejects.toMatchObject({
    code: "stale",
  });
  await correctProvisions(as(store, staff), { ...correction, rowVersion: 1 });
  const view = await getVersion(asking(store), "decree", 1);
  expect(view.provisions.map(({ path }) => path)).toEqual(["chapter-1", "chapter-1/article-1"]);
  expect(view).toMatchObject({ rowVersion: 2, articleCount: 1 });

  const { hash } = (await freezeVersion(as(store, staff), {
    instrumentId: "decree",
    sequence: 1,
    rowVersion: 2,
  })) as { hash: string };
  const [row] = await store.reader.select().from(version);
  if (!row) throw new Error("no version");
  expect(hash).toBe(versionHash(row, await readProvisions(store.reader, row)));
  await expect(correctProvisions(as(store, staff), { ...correction, rowVersion: 3 })).rejects.toMatchObject({
    code: "conflict",
    detail: "version_frozen",
  });
  await expect(
    freezeVersion(as(store, staff), { instrumentId: "decree", sequence: 1, rowVersion: 3 }),
  ).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await auditActions(store)).toEqual(["version.add", "version.correct", "version.freeze"]);
});

test("the database itself refuses to change a frozen version, its articles, or their number", async () => {
  const store = await freshStore(world());
  await withTwo(store);
  const { provisions, id } = await getVersion(asking(store), "decree", 1);
  const first = provisions[0]?.id ?? "";
  const refused = (work: Parameters<Store["inTransaction"]>[0]) =>
    expect(store.inTransaction(work)).rejects.toThrow();
  await refused((tx) => tx.update(version).set({ label: "Other" }).where(eq(version.id, id)));
  await refused((tx) => tx.delete(provision).where(eq(provision.id, first)));
  await refused((tx) => tx.update(provision).set({ body: "Other" }).where(eq(provision.id, first)));
  await refused((tx) =>
    tx.insert(provision).values({
      id: "smuggled",
      instrumentId: "decree",
      versionId: id,
      position: 99,
      confidence: "text",
      recordedAt: testNow,
    }),
  );
  await store.inTransaction((tx) =>
    tx.update(provision).set({ heading: "Listed" }).where(eq(provision.id, "listed")),
  );
});

test("a frozen version that somebody altered behind our back is named", async () => {
  const store = await freshStore(world());
  await withTwo(store);
  expect(await verifyVersions(store.reader)).toEqual({ count: 2, firstBadId: null });
  const { provisions, id } = await getVersion(asking(store), "decree", 2);
  await store.execute(
    store.engine === "sqlite"
      ? "drop trigger provision_refuses_update_when_frozen"
      : "alter table provision disable trigger user",
  );
  await store.execute(`update provision set body = 'Other' where id = '${provisions[0]?.id}'`);
  expect(await verifyVersions(store.reader)).toMatchObject({ firstBadId: id });
});

test("two versions are compared by their words, and renumbering is no rewriting", async () => {
  const store = await freshStore(world());
  await withTwo(store);
  const diff = await getDiff(asking(store), "decree", 1, 2);
  expect(
    diff.provisions.map(({ change, from, to, isRenumbered }) => [
      change,
      from?.number,
      to?.number,
      isRenumbered,
    ]),
  ).toEqual([
    ["same", "Article 1", "Article 1", false],
    ["added", undefined, "Article 2", false],
    ["edited", "Article 2", "Article 3", true],
  ]);
  expect(diff.provisions[2]?.words).toContainEqual({ change: "added", text: ", free of charge" });
  expect(diff).toMatchObject({
    isComplete: true,
    renumberedCount: 1,
    counts: { same: 1, added: 1, edited: 1, removed: 0 },
  });
});

test("what a reviewer decides about two articles stays, in both directions, until somebody decides otherwise", async () => {
  const store = await freshStore(world());
  await withTwo(store);
  const [old, fresh] = [
    await getVersion(asking(store), "decree", 1),
    await getVersion(asking(store), "decree", 2),
  ];
  const decide = (fromId: string | undefined, toId: string | undefined) =>
    decideAlignment(as(store, reviewer), {
      instrumentId: "decree",
      from: 1,
      to: 2,
      fromId: fromId ?? null,
      toId: toId ?? null,
    });
  await decide(old.provisions[1]?.id, fresh.provisions[1]?.id);
  const there = await getDiff(asking(store), "decree", 1, 2);
  expect(there.provisions.map(({ change, isDecided }) => [change, isDecided])).toEqual([
    ["same", false],
    ["edited", true],
    ["added", false],
  ]);
  const back = await getDiff(asking(store), "decree", 2, 1);
  expect(
    back.provisions.filter(({ isDecided }) => isDecided).map(({ from, to }) => [from?.number, to?.number]),
  ).toEqual([["Article 2", "Article 2"]]);
  await decide(old.provisions[1]?.id, fresh.provisions[2]?.id);
  expect((await getDiff(asking(store), "decree", 1, 2)).counts).toMatchObject({
    same: 1,
    edited: 1,
    added: 1,
  });
  await expect(decide(undefined, undefined)).rejects.toMatchObject({ code: "invalid" });
  await expect(decide(old.provisions[0]?.id, "listed")).rejects.toMatchObject({
    fields: [{ field: "toId", reason: "unknown_reference" }],
  });
  await expect(
    decideAlignment(as(store, focalPointOf("SE")), {
      instrumentId: "decree",
      from: 1,
      to: 2,
      fromId: null,
      toId: fresh.provisions[0]?.id,
    }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("which article is which is decided about frozen versions only", async () => {
  const store = await freshStore(world());
  await addVersion(as(store, staff), sent);
  await addVersion(as(store, staff), { ...sent, text: later });
  const { provisions } = await getVersion(asking(store), "decree", 1);
  await expect(
    decideAlignment(as(store, staff), {
      instrumentId: "decree",
      from: 1,
      to: 2,
      fromId: provisions[0]?.id,
      toId: null,
    }),
  ).rejects.toMatchObject({ code: "conflict", detail: "version_not_frozen" });
});

const sixtySteps = Array.from({ length: 60 }, (_, at) => ({
  id: `step-${at}`,
  instrumentId: "decree",
  countryCode: "UZ",
  stage: "committee" as const,
  kind: "held" as const,
  happenedOn: "2020",
  happenedBy: "2020-12-31",
  position: at + 1,
  confidence: "reported" as const,
  recordedAt: testNow,
}));
/** Asked once there is a step at all, for however many. */
const evidenceAndSourcesOfSteps = 1;

test("a version of a later day is not there yet, and how many there are costs no further statement", async () => {
  const store = await freshStore(world());
  await withTwo(store);
  expect(
    (await listVersions(asking(store, { on: "2019-12-31" }), "decree")).map(({ number }) => number),
  ).toEqual([1]);
  await expect(getVersion(asking(store, { on: "2019-12-31" }), "decree", 2)).rejects.toMatchObject({
    code: "not_found",
  });
  const statements = async (work: () => Promise<unknown>) => {
    const before = store.statementCount();
    await work();
    return store.statementCount() - before;
  };
  const two = await statements(() => listVersions(asking(store), "decree"));
  const page = await statements(() => getInstrument(asking(store), "decree"));
  for (let at = 0; at < 10; at++) await addVersion(as(store, staff), { ...sent, label: `Version ${at}` });
  await store.inTransaction((tx) => tx.insert(milestone).values(sixtySteps));
  expect(await statements(() => listVersions(asking(store), "decree"))).toBe(two);
  const { versions, milestones } = await getInstrument(asking(store), "decree");
  expect([versions.length, milestones.length]).toEqual([12, 60]);
  expect(await statements(() => getInstrument(asking(store), "decree"))).toBe(
    page + evidenceAndSourcesOfSteps,
  );
  expect(await statements(() => getDiff(asking(store), "decree", 1, 12))).toBe(
    await statements(() => getDiff(asking(store), "decree", 1, 2)),
  );
});

test("the same sending twice makes one version", async () => {
  const store = await freshStore(world());
  const context = { ...as(store, staff), idempotencyKey: "once" };
  expect(await addVersion(context, sent)).toEqual(await addVersion(context, sent));
  expect(await store.reader.select().from(version)).toHaveLength(1);
});
