import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { verifyAuditChain } from "../db/audit-chain";
import { engine } from "../db/kit/engine";
import { migrateStore } from "../db/migrate";
import { country, instrument, measure } from "../db/schema";
import { openStore } from "../db/store";
import { freshDatabase } from "../db/testing";
import { countryRow, instrumentRow, measureRow } from "../db/testing-rows";

const lanes = 8;
const measuresPerLane = 10;
// All two thousand take half a minute on a busy machine, on each engine.
const rounds = Number(process.env.QADAM_TEST_ROUNDS ?? 1_000);

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const children: ChildProcess[] = [];
afterAll(() => {
  agent.destroy();
  for (const child of children) child.kill("SIGKILL");
});

async function startServer(url: string): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", "front/testing-server.ts"], {
    env: { ...process.env, DATABASE_URL: url, QADAM_LIMITS: "off" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once("message", (port) => resolve(port as number));
    child.once("exit", () => reject(new Error("the server ended")));
  });
}

/** Two servers of one database with some measures. */
async function twoServers() {
  const url = await freshDatabase(join(mkdtempSync(join(tmpdir(), "qadam-processes-")), "qadam.db"));
  const store = openStore(url);
  await migrateStore(store, url);
  await store.inTransaction(async (tx) => {
    await tx.insert(country).values(countryRow("UZ"));
    await tx.insert(instrument).values(instrumentRow("decree"));
    await tx
      .insert(measure)
      .values(
        Array.from({ length: lanes * measuresPerLane * 2 }, (_, n) => measureRow(`m${n}`, { position: n })),
      );
  });
  return { store, ports: await Promise.all([startServer(url), startServer(url)]) };
}

const ask = (port: number | undefined, method: "GET" | "POST", path: string) =>
  new Promise<{ rowVersion: number }>((resolve, reject) => {
    const sending = request(
      { host: "127.0.0.1", port, method, path: `/api/v1/measures/${path}`, agent },
      (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () => {
          if (response.statusCode === 200) resolve(JSON.parse(body));
          else reject(new Error(body));
        });
      },
    );
    sending.on("error", reject).end();
  });

test(`what is written at one process is read at the other, ${rounds} times, and both get to write`, {
  timeout: 120_000,
}, async () => {
  const { store, ports } = await twoServers();
  const stale: string[] = [];
  const lane = async (number: number) => {
    for (let round = 0; round < rounds / lanes; round++) {
      const id = `m${number * measuresPerLane + (round % measuresPerLane)}`;
      const [here, there] = round % 2 ? ports : [...ports].reverse();
      const { rowVersion: before } = await ask(there, "GET", id);
      const { rowVersion } = await ask(here, "POST", `${id}?${before}`);
      const seen = await ask(there, "GET", id);
      if (seen.rowVersion !== rowVersion) stale.push(`${id}: ${seen.rowVersion} instead of ${rowVersion}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  expect(stale).toEqual([]);

  const written = ports.map(() => 0);
  const until = performance.now() + 2_000;
  const writer = async (server: number, number: number) => {
    for (let round = 0; performance.now() < until; round++) {
      const id = `m${(lanes + number) * measuresPerLane + server * 5 + (round % 5)}`;
      const { rowVersion } = await ask(ports[server], "GET", id);
      await ask(ports[server], "POST", `${id}?${rowVersion}`);
      written[server] = (written[server] ?? 0) + 1;
    }
  };
  await Promise.all(
    Array.from({ length: lanes * 2 }, (_, number) => writer(number % 2, Math.floor(number / 2))),
  );
  const [fewest, most] = [Math.min(...written), Math.max(...written)];
  expect(fewest / most, `${engine}: ${written}`).toBeGreaterThan(0.3);
  expect(await verifyAuditChain(store.reader)).toMatchObject({ firstBadSeq: null });
  await store.close();
});
