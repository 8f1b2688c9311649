import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bareCsv } from "./bare-csv";
import { clientOf } from "./client";
import type { Context } from "./context";
import type { MadeFile } from "./export-child";
import { median, type Part, quantile, type Row } from "./figures";
import { startOurs } from "./processes";

const rowCount = 100_000;
/** So many rows of the pack fill some forty pages. */
const printedRows = 1_150;

/** Files: 100,000 rows to XLSX beside the fastest writer we know, a list to CSV beside a bare loop, a meeting pack, and who waits meanwhile. */
export async function measureExports(context: Context): Promise<Part> {
  const rounds = context.isQuick ? 1 : 3;
  const times: Record<string, MadeFile[]> = { ours: [], hucre: [], pdf: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const [name, count] of [
      ["ours", rowCount],
      ["hucre", rowCount],
      ["pdf", printedRows],
    ] as const)
      times[name]?.push(await made(name, count));
  const of = (name: string, pick: (each: MadeFile) => number) => median((times[name] ?? []).map(pick));
  const [ours, hucre] = [of("ours", ({ ms }) => ms), of("hucre", ({ ms }) => ms)];
  const rows: Row[] = [
    {
      what: "100,000 ready rows of 12 cells to XLSX",
      unit: "ms",
      values: { ours, "hucre, streaming": hucre },
      ratio: ours / hucre,
      atMost: 1.5,
    },
    {
      what: "memory above rest meanwhile",
      unit: "MB",
      values: { ours: of("ours", (each) => each.aboveRestMB) },
      atMost: 200,
    },
    {
      what: "a meeting pack of some 40 pages to PDF",
      unit: "ms",
      values: { ours: of("pdf", ({ ms }) => ms) },
      atMost: 5_000,
    },
    ...(await listRows(context)),
  ];
  return { title: "Files", rows };
}

function made(name: string, count: number): Promise<MadeFile> {
  return new Promise((resolve, reject) => {
    const child = fork("bench/export-child.ts", [name, String(count)], {
      execArgv: ["--expose-gc", "--import", "tsx"],
    });
    child.once("message", (message) => resolve(message as MadeFile));
    child.once("exit", (code) => code && reject(new Error(`export-child ${name} ended with ${code}`)));
  });
}

async function listRows(context: Context): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "qadam-bench-csv-"));
  const file = await context.world(context.isQuick ? "S" : "x10");
  const server = await startOurs(file);
  const [client, reader] = [clientOf(server.base), clientOf(server.base)];
  try {
    const today = new Date().toISOString().slice(0, 10);
    const path = "/api/v1/exports/measures.csv";
    const asked = await client.expect(path, 200);
    const lines = asked.body.toString("utf8").split("\r\n# ")[0]?.split("\r\n").slice(1) ?? [];
    const own = `${lines.join("\r\n").replace(/\r\n$/, "")}\r\n`;
    const bare = await bareCsv(file, today, 1_000_000, join(folder, "bare.csv"));
    const isSame = digest(own) === digest(readFileSync(join(folder, "bare.csv"), "utf8"));
    if (!isSame) throw new Error("The bare loop does not write the bytes of our CSV: bench/bare-csv.ts.");
    context.say(`CSV: the same bytes, ${lines.length} rows`);
    const again = await client.expect(path, 200);
    const calm = await waits(reader, async () => {});
    const busy = await waits(
      reader,
      async () => void (await client.expect("/api/v1/exports/measures.xlsx", 200)),
    );
    return [
      {
        what: `${lines.length} measures to CSV over HTTP; the bare loop writes the same bytes`,
        unit: "ms",
        values: { ours: again.ms, "better-sqlite3": bare.ms },
        ratio: bare.ms / again.ms,
        atLeast: 0.5,
      },
      {
        what: "p95 of GET /api/v1/measures/{id} while measures.xlsx is made",
        unit: "ms",
        values: { ours: busy, "nothing else": calm },
        ratio: busy / calm,
        atMost: 2,
      },
    ];
  } finally {
    for (const each of [client, reader]) each.close();
    await server.kill();
    rmSync(folder, { recursive: true });
  }
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/** p95 of one measure asked again and again until `work` is done, 200 times at least. */
async function waits(reader: ReturnType<typeof clientOf>, work: () => Promise<void>): Promise<number> {
  const list = JSON.parse((await reader.expect("/api/v1/measures?limit=1", 200)).body.toString()) as {
    data: { id: string }[];
  };
  const path = `/api/v1/measures/${list.data[0]?.id}`;
  const ms: number[] = [];
  let isDone = false;
  const working = work().finally(() => {
    isDone = true;
  });
  while (!isDone || ms.length < 200) {
    ms.push((await reader.expect(path, 200)).ms);
    if (ms.length > 5_000) break;
  }
  await working;
  return quantile(ms, 0.95);
}
