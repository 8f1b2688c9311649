import { expect, test } from "vitest";
import { getCase, getOwnCase, listCases } from "../queries/cases";
import { audit, measure, publicCase } from "../schema";
import type { Store } from "../store";
import { visitorActor } from "../system-actor";
import { freshStore } from "../testing";
import { actorWith, focalPointOf, manager, reviewer, smallWorld, testNow } from "../testing-rows";
import { answerCase } from "./answer-case";
import { openCase } from "./open-case";

const as = (store: Store, actor = visitorActor) => ({ store, actor, now: testNow });
const scopeOf = (store: Store, actor: typeof reviewer | null = null, on: string | null = null) => ({
  reader: store.reader,
  actor,
  today: testNow.slice(0, 10),
  on,
});
const said = {
  subjectKind: "measure",
  subjectId: "measure",
  text: "The due day is another one: see the text",
  evidence: [{ url: "https://synthetic.example/act" }],
  email: "someone@synthetic.example",
};
const answer = { number: 1, outcome: "corrected", text: "Put right. Thank you." };

test("anybody may say that a public fact is wrong, and gets a number and a day", async () => {
  const store = await freshStore(smallWorld());
  expect(await openCase(as(store), said)).toEqual({ number: 1, answerBy: "2026-12-07" });
  expect(await openCase(as(store), { ...said, subjectKind: "country", subjectId: "UZ" })).toMatchObject({
    number: 2,
  });
  const open = await getCase(scopeOf(store), 1);
  expect(open).toMatchObject({
    isOpen: true,
    said: null,
    answer: null,
    subject: { id: "measure", path: "/measures/measure" },
  });
  expect(JSON.stringify(open)).not.toContain("someone@");
});

test("the audit and the public page keep neither the words nor the address; once it is answered nobody reads the address", async () => {
  const store = await freshStore(smallWorld());
  await openCase(as(store), said);
  const lines = await store.reader.select().from(audit);
  expect(JSON.stringify(lines)).not.toMatch(/due day is another|someone@/);
  expect(await getOwnCase(scopeOf(store, reviewer), 1)).toMatchObject({
    email: said.email,
    said: { text: said.text },
  });
  await answerCase(as(store, reviewer), answer);
  expect((await store.reader.select().from(publicCase))[0]).toMatchObject({ isOpen: false });
  expect((await getOwnCase(scopeOf(store, reviewer), 1)).email).toBeNull();
  expect(await getCase(scopeOf(store), 1)).toMatchObject({
    isOpen: false,
    said: null,
    answer: { outcome: "corrected" },
  });
});

test("what was said is read by everybody only where the answer says so, and on an earlier day nothing is answered yet", async () => {
  const store = await freshStore(smallWorld());
  await openCase(as(store), said);
  await answerCase(
    { ...as(store, manager), now: "2026-11-25T08:00:00.000Z" },
    { ...answer, isTextPublic: true },
  );
  expect((await getCase(scopeOf(store), 1)).said?.text).toBe(said.text);
  expect(await getCase(scopeOf(store, null, "2026-11-24"), 1)).toMatchObject({
    isOpen: true,
    said: null,
    answer: null,
  });
  await expect(getCase(scopeOf(store, null, "2026-11-01"), 1)).rejects.toMatchObject({ code: "not_found" });
});

test("a case is answered once, by a reviewer or manager of its country", async () => {
  const store = await freshStore(smallWorld());
  await openCase(as(store), said);
  for (const actor of [focalPointOf("UZ"), actorWith("r", "reviewer", "SE")]) {
    await expect(answerCase(as(store, actor), answer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(getOwnCase(scopeOf(store, actor), 1)).rejects.toMatchObject({ code: "not_found" });
    expect((await listCases(scopeOf(store, actor))).data).toEqual([]);
  }
  expect((await listCases(scopeOf(store, actorWith("r", "reviewer", "UZ")))).data).toHaveLength(1);
  await answerCase(as(store, reviewer), answer);
  await expect(answerCase(as(store, reviewer), answer)).rejects.toMatchObject({
    code: "conflict",
    detail: "case_answered",
  });
  expect((await listCases(scopeOf(store, reviewer), { state: "answered" })).page.totalCount).toBe(1);
});

test("personal data is refused whatever the reason, an unpublished fact is not there, and nothing is left behind", async () => {
  const store = await freshStore(smallWorld());
  await expect(openCase(as(store), { ...said, text: "Call +998 90 123 45 67" })).rejects.toMatchObject({
    fields: [{ field: "text", reason: "personal_data_here" }],
  });
  await expect(openCase(as(store), { ...said, email: "nobody" })).rejects.toMatchObject({
    fields: [{ field: "email" }],
  });
  await store.inTransaction((tx) => tx.update(measure).set({ isPublished: false }));
  await expect(openCase(as(store), said)).rejects.toMatchObject({ code: "not_found" });
  expect(await store.reader.select().from(publicCase)).toEqual([]);
});
