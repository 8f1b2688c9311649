import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyAuditChain } from "./audit-chain";
import { engine } from "./kit/engine";
import { migrateStore } from "./migrate";
import { audit, country, instrument, measure, progress } from "./schema";
import { openStore } from "./store";
import { countryRow, instrumentRow, measureRow } from "./testing-rows";

const rounds = 3;

/** Lets eight clients write until `answersBeforeKill` answers came, ends the process without warning, and gives the answers. */
function writeUntilKilled(path: string, answersBeforeKill: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const writers = spawn(process.execPath, ["--import", "tsx", "db/testing-writers.ts", path], {
      env: { ...process.env, DATABASE_URL: "" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    writers.stdout.on("data", (chunk) => {
      printed += chunk;
      if (printed.split("\n").length > answersBeforeKill) writers.kill("SIGKILL");
    });
    writers.on("error", reject);
    writers.on("close", () => resolve(printed.split("\n").slice(0, -1)));
  });
}

test.skipIf(engine === "postgres")(
  "kill -9 during concurrent writes, three times: nothing acknowledged is missing, each with its audit line (SQLite's own file)",
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "qadam-crash-"));
    const path = join(folder, "qadam.db");
    try {
      const store = openStore(`file:${path}`);
      await migrateStore(store, `file:${path}`);
      await store.inTransaction(async (tx) => {
        await tx.insert(country).values(countryRow("UZ"));
        await tx.insert(instrument).values(instrumentRow("decree"));
        await tx
          .insert(measure)
          .values(Array.from({ length: 8 }, (_, n) => measureRow(`m${n}`, { position: n })));
      });
      await store.close();
      const acknowledged: string[] = [];
      for (let round = 1; round <= rounds; round++)
        acknowledged.push(...(await writeUntilKilled(path, 100 * round)));
      expect(acknowledged.length).toBeGreaterThanOrEqual(600);

      const reopened = openStore(`file:${path}`);
      const kept = new Set(
        (await reopened.reader.select({ id: progress.id }).from(progress)).map((row) => row.id),
      );
      const lines = await reopened.reader.select({ after: audit.after }).from(audit);
      const audited = new Set(lines.map((line) => JSON.parse(line.after ?? "{}").id));
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      expect(acknowledged.filter((id) => !audited.has(id))).toEqual([]);
      expect(audited).toEqual(kept);
      expect(await verifyAuditChain(reopened.reader)).toMatchObject({
        firstBadSeq: null,
        rowCount: kept.size,
      });
      await reopened.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
