import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { startReplica } from "../tools/test/postgres.mjs";
import { appendAudit } from "./audit-chain";
import { engine } from "./kit/engine";
import { migrateStore } from "./migrate";
import { country } from "./schema";
import { openStore, type Store } from "./store";
import { freshDatabase } from "./testing";
import { countryRow, testNow } from "./testing-rows";

const url = engine === "postgres" ? await freshDatabase("") : "";
const replica = url ? await startReplica(url) : null;
const reason = engine === "sqlite" ? "SQLite has none" : "the server cannot be copied";

let store: Store | undefined;
afterAll(async () => {
  await store?.close();
  await replica?.stop();
});

let written = 0;
const enter = (to: Store) =>
  to.inTransaction(async (tx) => {
    written++;
    const code = `${String.fromCharCode(65 + Math.floor(written / 26))}${String.fromCharCode(65 + (written % 26))}`;
    await tx.insert(country).values(countryRow(code));
    await appendAudit(tx, "tester", testNow, [
      { action: "country.enter", subject: ["country", code], countryCode: code, isPublic: true },
    ]);
  });
const countOf = async (from: Store) =>
  (await from.publicReader().select({ code: country.code }).from(country)).length;

test.skipIf(!replica)(
  `visitors read from a replica that is as far, and from the primary otherwise: never what is old${replica ? "" : ` (left out: ${reason})`}`,
  { timeout: 60_000 },
  async () => {
    const readUrl = replica?.url as string;
    store = openStore(url, { readUrl });
    await migrateStore(store, url);
    for (let round = 0; round < 150; round++) {
      await enter(store);
      expect(await countOf(store)).toBe(written);
    }
    const told = new pg.Client({ connectionString: readUrl });
    await told.connect();
    const caughtUp = async () => {
      for (const own = store as Store; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
        const before = own.figures().replicaReads;
        expect(await countOf(own)).toBe(written);
        if (own.figures().replicaReads > before) return;
      }
    };
    await caughtUp();

    await told.query("select pg_wal_replay_pause()");
    await enter(store);
    const before = store.figures().replicaReads;
    for (let round = 0; round < 10; round++) expect(await countOf(store)).toBe(written);
    expect(store.figures().replicaReads).toBe(before);
    await told.query("select pg_wal_replay_resume()");
    await caughtUp();

    told.on("error", () => undefined);
    await replica?.stop();
    for (let round = 0; round < 10; round++) {
      await enter(store);
      expect(await countOf(store)).toBe(written);
    }
  },
);
