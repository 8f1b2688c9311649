import { beforeAll, describe, expect, it } from "vitest";
import { enterMeasure } from "./commands/enter-measure";
import { loadReference } from "./reference/load";
import type { Store } from "./store";
import { freshStore } from "./testing";
import { manager, testNow } from "./testing-rows";
import { verifyStore } from "./verify";

const bad = async (store: Store) =>
  (await verifyStore(store)).filter((check) => !check.isSound).map(({ name, seen }) => `${name}: ${seen}`);

/** What somebody with the database's password could do: take a guard away, change a row, put the guard back. */
async function tamper(store: Store, statement: string) {
  const isSqlite = store.engine === "sqlite";
  await store.execute(
    isSqlite ? "drop trigger audit_refuses_update" : "alter table audit disable trigger user",
  );
  await store.execute(statement);
  await store.execute(
    isSqlite
      ? `create trigger audit_refuses_update before update on audit begin select raise(abort, 'audit is append-only'); end`
      : "alter table audit enable trigger user",
  );
}

/** Loaded once: each test spoils something that those before it left alone. */
describe("verifyStore", () => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
    await loadReference(store, testNow);
  });

  it("finds a loaded database sound, also after a command", async () => {
    await enterMeasure(
      { store, actor: manager, now: testNow },
      { instrumentId: "uz-up-5775", text: { en: "A further measure" }, dueOn: "2027-03" },
    );
    expect(await bad(store)).toEqual([]);
  });

  it("names a counter that is not what a recount gives, and leaves it as it is", async () => {
    const count = (by: string) =>
      store.execute(`update tally set measure_count = measure_count ${by} where subject_id = 'UZ'`);
    await count("+ 1");
    const expected = ["counters: 1 differ from a recount, first: country UZ measureCount"];
    expect(await bad(store)).toEqual(expected);
    expect(await bad(store)).toEqual(expected);
    await count("- 1");
  });

  it("names the first audit row that was altered", async () => {
    await tamper(store, "update audit set subject_id = 'other' where seq in (17, 400)");
    expect(await bad(store)).toEqual(["audit chain: row 17 is not as it was sealed; the 16 before it are"]);
  });

  it("names the place where an audit row is missing", async () => {
    const isSqlite = store.engine === "sqlite";
    await store.execute(
      isSqlite ? "drop trigger audit_refuses_delete" : "alter table audit disable trigger user",
    );
    await store.execute("delete from audit where seq = 9");
    const [first, ...rest] = await bad(store);
    expect(first).toMatch(/^guards: missing: audit_refuses_/);
    expect(rest).toEqual(["audit chain: row 9 is not as it was sealed; the 8 before it are"]);
  });
});
