import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { Failure } from "../domain/failure";
import { appendAudit, verifyAuditChain } from "./audit-chain";
import { reportProgress } from "./commands/report-progress";
import { engine } from "./kit/engine";
import { audit, country, progress } from "./schema";
import type { Store, Tx } from "./store";
import { freshStore } from "./testing";
import { countryRow, focalPointOf, instrumentRow, measureRow, testNow } from "./testing-rows";

const codeOf = (n: number) => `${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + (n >> 3))}`;

/** Enters a made-up State and its line in the audit; some then change their mind, some meet a State that is there. */
const entering = (n: number) => async (tx: Tx) => {
  const code = n % 7 === 6 ? codeOf(n - 1) : codeOf(n);
  const [last] = await tx.select({ code: country.code }).from(country).orderBy(asc(country.code)).limit(1);
  await tx.insert(country).values(countryRow(code));
  const change = { action: "country.enter", countryCode: null, isPublic: true, before: last ?? null };
  await appendAudit(tx, "tester", testNow, [{ ...change, subject: ["country", code], after: { n } }]);
  if (n % 5 === 4) throw new Failure("conflict", `no ${n}`);
  return n;
};

const outcome = (sending: Promise<unknown>) =>
  sending.catch((error) => (error instanceof Failure ? error.detail : "not unique"));

const found = async (store: Store, outcomes: unknown[]) => ({
  outcomes,
  audit: await store.reader.select().from(audit).orderBy(asc(audit.seq)),
  countries: await store.reader.select().from(country).orderBy(asc(country.code)),
});

test("written together is written as one by one: order, audit chain and errors, in fewer commits", async () => {
  const [together, alone] = [await freshStore(), await freshStore()];
  const numbers = Array.from({ length: 60 }, (_, n) => n);
  const before = together.figures();
  const sent = await Promise.all(numbers.map((n) => outcome(together.inTransaction(entering(n)))));
  const { commits, commands } = together.figures();
  const oneByOne: unknown[] = [];
  for (const n of numbers) oneByOne.push(await outcome(alone.inTransaction(entering(n))));
  expect(await found(together, sent)).toEqual(await found(alone, oneByOne));
  expect(oneByOne.filter((each) => typeof each === "string").length).toBeGreaterThan(15);
  expect((await verifyAuditChain(together.reader)).firstBadSeq).toBeNull();
  expect(commands - before.commands).toBe(60);
  expect(commits - before.commits).toBeLessThan(10);
});

test("what is told to somebody stands already, and what failed left nothing", async () => {
  const store = await freshStore();
  const seen = Array.from({ length: 20 }, async (_, n) => {
    const told = await outcome(store.inTransaction(entering(n)));
    const rows = await store.reader.select({ code: country.code }).from(country);
    return typeof told === "string" || rows.some(({ code }) => code === codeOf(n));
  });
  expect(await Promise.all(seen)).toEqual(Array(20).fill(true));
});

test("a group that is lost as a whole is done again one by one", async () => {
  const store = await freshStore();
  // SQLite then ends the transaction by itself, as it does on a full disk.
  if (engine === "sqlite")
    await store.execute(
      "create trigger full before insert on country when new.code = 'XX' begin select raise(rollback, 'full'); end",
    );
  let attempts = 0;
  const killing = store.inTransaction(async (tx) => {
    attempts++;
    await tx.insert(country).values(countryRow("XX"));
    await (tx as unknown as { execute(text: string): Promise<unknown> }).execute(
      "select pg_terminate_backend(pg_backend_pid())",
    );
  });
  const beside = store.inTransaction(entering(1));
  await expect(killing).rejects.toThrow();
  expect(await beside).toBe(1);
  expect(attempts).toBe(2);
  expect(await store.reader.select({ code: country.code }).from(country)).toEqual([{ code: codeOf(1) }]);
});

test("reports of many at once: each has its own line, in the order of the answers", async () => {
  const store = await freshStore({
    country: [countryRow("UZ")],
    instrument: [instrumentRow("decree")],
    measure: Array.from({ length: 16 }, (_, n) => measureRow(`m${n}`, { position: n })),
  });
  const told: string[] = [];
  const send = async (n: number, rowVersion: number) => {
    const narrative = `Step ${n}`;
    const sent = { measureId: `m${n % 16}`, rowVersion, claim: "in_progress", happenedOn: "2020", narrative };
    const { id } = await reportProgress({ store, actor: focalPointOf("UZ"), now: testNow }, sent);
    told.push(id);
  };
  const outcomes = await Promise.all(
    Array.from({ length: 32 }, (_, n) =>
      send(n, 1).then(
        () => "done",
        (error: Failure) => error.code,
      ),
    ),
  );
  expect(outcomes).toEqual(Array.from({ length: 32 }, (_, n) => (n < 16 ? "done" : "stale")));
  const lines = await store.reader.select({ after: audit.after }).from(audit).orderBy(asc(audit.seq));
  expect(lines.map(({ after }) => JSON.parse(after ?? "{}").id)).toEqual(told);
  expect(await store.reader.select({ id: progress.id }).from(progress)).toHaveLength(16);
});
