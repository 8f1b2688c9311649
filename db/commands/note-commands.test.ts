import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays } from "../../domain/partial-date";
import { listMentions, listNotes } from "../queries/notes";
import { findDigest, listNotices } from "../queries/notices";
import { makeDigests } from "../reminders/make-digests";
import { audit, delivery, grant, mention, note, notice } from "../schema";
import type { Store } from "../store";
import { freshStore } from "../testing";
import { actorWith, focalPointOf, reviewer, smallWorld, testNow } from "../testing-rows";
import { settleMention } from "./settle-mention";
import { writeNote } from "./write-note";

const person = (id: string, name: string) => ({
  id,
  email: `${id}@synthetic.example`,
  name,
  language: "en" as const,
  isDisabled: false,
  isDemo: false,
  mustChangePassword: false,
  rowVersion: 1,
  recordedAt: testNow,
});
const granted = (userId: string, role: "staff" | "reviewer", countryCode: string | null) => ({
  id: `grant-${userId}`,
  userId,
  role,
  countryCode,
  grantedAt: testNow,
});
const staff = focalPointOf("UZ");
const world = () => ({
  ...smallWorld(),
  user: [
    person(staff.userId, "Focal Point"),
    person(reviewer.userId, "Oʻktam Synthetic"),
    person("swede", "Swede Synthetic"),
  ],
  grant: [
    granted(staff.userId, "staff", "UZ"),
    granted(reviewer.userId, "reviewer", null),
    granted("swede", "staff", "SE"),
  ],
});
const as = (store: Store, actor = staff) => ({ store, actor, now: testNow });
const scopeOf = (store: Store, actor: typeof staff | null) => ({
  reader: store.reader,
  actor,
  today: testNow.slice(0, 10),
  on: null,
});
const about = { subjectKind: "measure", subjectId: "measure" } as const;
const measure = { kind: "measure", id: "measure" } as const;

test("a note is kept with its audit line, which nobody outside sees, and tells whoever it names", async () => {
  const store = await freshStore(world());
  const made = await writeNote(as(store), {
    ...about,
    text: "Please look, @O'ktam Synthetic and @Swede Synthetic",
  });
  expect(made).toMatchObject({ mentionedCount: 1 });
  const { data } = await listNotes(scopeOf(store, reviewer), measure);
  expect(data).toMatchObject([{ recordedBy: "Focal Point", mentions: ["Oʻktam Synthetic"] }]);
  expect(await listMentions(scopeOf(store, reviewer))).toMatchObject([{ subject: { id: "measure" } }]);
  expect((await store.reader.select().from(audit)).map(({ action, isPublic }) => [action, isPublic])).toEqual(
    [["note.write", false]],
  );
});

test("a note is put aside by the one it names and by nobody else", async () => {
  const store = await freshStore(world());
  const { id: noteId } = await writeNote(as(store), { ...about, text: "@Oʻktam Synthetic" });
  await expect(settleMention(as(store), { noteId })).rejects.toMatchObject({ code: "not_found" });
  await settleMention(as(store, reviewer), { noteId });
  expect(await listMentions(scopeOf(store, reviewer))).toEqual([]);
  expect((await store.reader.select().from(mention))[0]?.settledAt).toBe(testNow);
});

test("nobody without a role in the country writes or reads one, and a visitor is told there is nothing", async () => {
  const store = await freshStore(world());
  await writeNote(as(store), { ...about, text: "Synthetic" });
  const swede = actorWith("swede", "staff", "SE");
  await expect(writeNote(as(store, swede), { ...about, text: "Synthetic" })).rejects.toMatchObject({
    code: "forbidden",
  });
  for (const actor of [swede, null])
    await expect(listNotes(scopeOf(store, actor), measure)).rejects.toMatchObject({ code: "not_found" });
});

test("personal data and an unknown thing are refused, and nothing is left behind", async () => {
  const store = await freshStore(world());
  await expect(writeNote(as(store), { ...about, text: "Call +998 90 123 45 67" })).rejects.toMatchObject({
    fields: [{ field: "text", reason: "personal_data" }],
  });
  await expect(writeNote(as(store), { ...about, subjectId: "none", text: "x" })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await store.reader.select().from(note)).toEqual([]);
});

test("a note does not change and does not go", async () => {
  const store = await freshStore(world());
  const { id } = await writeNote(as(store), {
    subjectKind: "instrument",
    subjectId: "decree",
    text: "Synthetic",
  });
  await expect(
    store.inTransaction((tx) => tx.update(note).set({ text: "Other" }).where(eq(note.id, id))),
  ).rejects.toThrow();
});

const day = testNow.slice(0, 10);
const digests = (store: Store, today = day) =>
  makeDigests(store, { today, now: `${today}T06:00:00.000Z`, mailHost: "example.org" });
const digestOf = async (store: Store, at = 0) => {
  const made = (await store.reader.select().from(delivery).orderBy(asc(delivery.createdAt)))[at];
  return findDigest({ reader: store.reader, today: day, on: null }, made?.id ?? "");
};

test("whoever a note names is told of it in their notices and in one digest, ever", async () => {
  const store = await freshStore(world());
  const { id } = await writeNote(as(store), { ...about, text: "@Oʻktam Synthetic and @Oʻktam Synthetic" });
  expect(await digests(store)).toBe(1);
  expect(await digests(store)).toBe(0);
  expect(await digests(store, addDays(day, 1))).toBe(0);
  const told = { kind: "mention", note: { id, recordedBy: "Focal Point", subject: { id: "measure" } } };
  expect((await listNotices(scopeOf(store, reviewer), { isOpen: true })).data).toMatchObject([told]);
  expect((await listNotices(scopeOf(store, staff))).data).toEqual([]);
  expect((await digestOf(store))?.notices).toMatchObject([told]);
});

test("a mention after today's digest waits for the next one", async () => {
  const store = await freshStore(world());
  await writeNote(as(store), { ...about, text: "@Oʻktam Synthetic" });
  await digests(store);
  const { id } = await writeNote(as(store), {
    subjectKind: "instrument",
    subjectId: "decree",
    text: "@Oʻktam Synthetic",
  });
  expect(await digests(store)).toBe(0);
  expect(await digests(store, addDays(day, 1))).toBe(1);
  expect((await digestOf(store, 1))?.notices.map((each) => each.note?.id)).toEqual([id]);
});

test("a mention that was put aside before the mail went out is not said, and its notice has ended", async () => {
  const store = await freshStore(world());
  const { id: noteId } = await writeNote(as(store), { ...about, text: "@Oʻktam Synthetic" });
  await digests(store);
  await settleMention(as(store, reviewer), { noteId });
  expect((await digestOf(store))?.notices).toEqual([]);
  expect((await listNotices(scopeOf(store, reviewer))).data).toMatchObject([{ endedAt: testNow }]);
});

test("who lost their role in the country since is told nothing of what was said there", async () => {
  const store = await freshStore(world());
  await writeNote(as(store), { ...about, text: "@Oʻktam Synthetic" });
  await digests(store);
  await store.inTransaction((tx) => tx.update(grant).set({ endedAt: testNow }));
  expect((await digestOf(store))?.notices).toEqual([]);
  expect((await store.reader.select().from(notice)).length).toBe(1);
});
