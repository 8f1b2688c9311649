import { connect, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { verifyAuditChain } from "./audit-chain";
import { defineCommand } from "./command";
import { engine } from "./kit/engine";
import { migrateStore } from "./migrate";
import { audit, country } from "./schema";
import { openStore } from "./store";
import { systemActor } from "./system-actor";
import { freshDatabase } from "./testing";
import { countryRow, testNow } from "./testing-rows";

type Cut = "before" | "after" | "for good";

/** A way to the server that is cut at the next COMMIT once it is told to: before it arrives, after it was done, or never to open again. */
async function wayTo(url: URL) {
  let cut: Cut | null = null;
  let isClosed = false;
  const server = createServer((client: Socket) => {
    if (isClosed) return client.destroy();
    const database = connect(Number(url.port), url.hostname);
    const end = () => [client, database].forEach((each) => void each.destroy());
    let isLosing = false;
    client.on("data", (bytes) => {
      if (cut && bytes.includes("commit\0")) {
        isLosing = true;
        isClosed = cut === "for good";
        const when = cut;
        cut = null;
        if (when === "before") return end();
      }
      database.write(bytes);
    });
    database.on("data", (bytes) => (isLosing ? end() : client.write(bytes)));
    for (const each of [client, database]) each.on("error", end).on("close", end);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const through = new URL(url);
  through.port = String((server.address() as { port: number }).port);
  const cutAtCommit = (how: Cut) => {
    cut = how;
  };
  return { url: through.href, cutAtCommit };
}

async function worldBehind() {
  const url = await freshDatabase("");
  const direct = openStore(url);
  await migrateStore(direct, url);
  const way = await wayTo(new URL(url));
  const store = openStore(way.url);
  onTestFinished(() => Promise.all([direct.close(), store.close()]).then(() => undefined));
  let attempts = 0;
  const command = defineCommand({
    action: "organisation.enter",
    input: z.string(),
    load: async () => null,
    subject: () => ({ countryCode: null }),
    async run(tx, code) {
      attempts++;
      await tx.insert(country).values(countryRow(code)).onConflictDoNothing();
      return { value: code, changes: [{ subject: ["country", code], countryCode: code, isPublic: true }] };
    },
  });
  const enter = (code: string) => command({ store, actor: systemActor, now: testNow }, code);
  await enter("XA");
  return {
    cutAtCommit: way.cutAtCommit,
    enter,
    attempts: () => attempts,
    async lines() {
      expect((await verifyAuditChain(direct.reader)).firstBadSeq).toBeNull();
      const rows = await direct.reader.select({ id: audit.subjectId }).from(audit).orderBy(audit.seq);
      return rows.map(({ id }) => id);
    },
  };
}

const onPostgres = test.skipIf(engine === "sqlite");
const left = engine === "sqlite" ? " (left out: SQLite is in the process)" : "";

onPostgres(`a group whose answer is lost after its commit stands, and is not done again${left}`, async () => {
  const { enter, cutAtCommit, lines, attempts } = await worldBehind();
  cutAtCommit("after");
  expect(await Promise.all(["XB", "XC", "XD"].map(enter))).toEqual(["XB", "XC", "XD"]);
  expect(await lines()).toEqual(["XA", "XB", "XC", "XD"]);
  expect(attempts()).toBe(4);
});

onPostgres(`a group that is lost before its commit is done again, once${left}`, async () => {
  const { enter, cutAtCommit, lines } = await worldBehind();
  const first = enter("XB");
  cutAtCommit("before");
  const told = await Promise.allSettled([first, ...["XC", "XD"].map(enter)]);
  const done = told.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
  expect(await lines()).toEqual(["XA", ...done]);
  expect(done).toContain("XC");
});

onPostgres(`what nobody can find out is said, and not done again${left}`, async () => {
  const { enter, cutAtCommit, lines, attempts } = await worldBehind();
  cutAtCommit("for good");
  const told = await Promise.allSettled(["XB", "XC"].map(enter));
  expect(told.map((each) => each.status === "rejected" && each.reason.detail)).toEqual([
    "outcome_unknown",
    "outcome_unknown",
  ]);
  expect(attempts()).toBe(3);
  expect(await lines()).toEqual(["XA", "XB", "XC"]);
});
