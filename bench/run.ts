import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "../tools/build.mjs";
import { Stop } from "../tools/steps.mjs";
import { measureComparison } from "./comparison";
import { openContext } from "./context";
import { measureDiff } from "./diff";
import { measureExports } from "./exports";
import { isWithin, type Part } from "./figures";
import { measureGrowth } from "./growth";
import { measureKept } from "./kept";
import { measureKills } from "./kills";
import { endAll } from "./processes";
import { measureReads } from "./reads";
import { weighScripts } from "./scripts";
import { measureSheets } from "./sheets";
import { measureStarts } from "./starts";
import { tableOf } from "./table";
import { measureWrites } from "./writes";

const parts = {
  reads: measureReads,
  kept: measureKept,
  writes: measureWrites,
  starts: measureStarts,
  scripts: weighScripts,
  kills: measureKills,
  growth: measureGrowth,
  comparison: measureComparison,
  diff: measureDiff,
  sheets: measureSheets,
  exports: measureExports,
};
type PartName = keyof typeof parts;

const say = (line: string) => console.error(line);

async function run() {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean" },
      only: { type: "string", multiple: true },
      json: { type: "string" },
    },
  });
  const names = (values.only ?? Object.keys(parts)) as PartName[];
  const unknown = names.find((name) => !(name in parts));
  if (unknown) throw new Stop(`There is no part ${unknown}; the parts are ${Object.keys(parts).join(", ")}.`);
  if (process.env.DATABASE_URL)
    throw new Stop("The bench makes its own SQLite worlds: start it without DATABASE_URL.");
  const startedAt = new Date().toISOString();
  say(`build: ${await ensureBuilt()}`);
  const { context, clear } = openContext(values.quick ?? false, say);
  const results: Partial<Record<PartName, Part>> = {};
  try {
    for (const name of names) {
      const since = performance.now();
      const part = await parts[name](context);
      results[name] = part;
      console.log(`\n${tableOf(part)}\n(${name}: ${((performance.now() - since) / 1000).toFixed(0)} s)`);
    }
  } finally {
    endAll();
    clear();
  }
  const file = values.json ?? `bench/results/${startedAt.replaceAll(":", "-")}.json`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ startedAt, isQuick: context.isQuick, machine: machine(), parts: results }, null, 2)}\n`,
  );
  const over = Object.values(results).flatMap((part) => part.rows.filter((row) => isWithin(row) === false));
  console.log(
    `\n${over.length === 0 ? "Every target is met." : `${over.length} over their target.`} Written to ${file}`,
  );
}

const machine = () => ({
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 1024 ** 3),
  system: `${platform()} ${arch()}`,
  node: process.versions.node,
});

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    endAll();
    process.exit(130);
  });
await run().catch((error) => {
  endAll();
  console.error(error instanceof Stop ? error.message : error);
  process.exitCode = 1;
});
