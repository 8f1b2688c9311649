import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBuilt } from "./build.mjs";
import { checkNode, ensureInstalled } from "./install.mjs";
import { runModule } from "./run-command.mjs";
import { countedSteps, runJob, Stop } from "./steps.mjs";
import { ensureChromium } from "./test/chromium.mjs";
import { startPostgres } from "./test/postgres.mjs";
import { faultsOfSecondStart, startTestServer } from "./test/server.mjs";
import { judgeByPlaywright, judgeByStatus, judgeByVitest, skip } from "./test/tally.mjs";

const results = "test-results";
const total = { passed: 0, failed: 0, skipped: 0 };
const step = countedSteps(12);
/** What Playwright tests against a server of its own, with the projects of its configuration. */
const served = [
  ["api", ["api"]],
  ["browser", ["reading", "writing"]],
];
const node = process.execPath;

/** Runs one check, adds up what it came to and shows everything it printed when something failed. */
async function check(name, work) {
  let outcome;
  await step(name, async () => {
    outcome = await work().catch((error) => ({
      passed: 0,
      failed: 1,
      skipped: [],
      output: error instanceof Stop ? error.message : (error.stack ?? String(error)),
    }));
    const parts = [`${outcome.passed} passed`];
    if (outcome.failed > 0) parts.push(`${outcome.failed} failed`);
    if (outcome.skipped.length > 0) parts.push(`${outcome.skipped.length} skipped`);
    return parts.join(", ");
  });
  for (const reason of outcome.skipped) console.log(`  skipped: ${reason}`);
  if (outcome.failed > 0) console.log(outcome.output.replaceAll(/^/gm, "  "));
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped.length;
  return outcome.failed === 0;
}

async function judgeTypes() {
  // What a development server left there may speak of pages that are gone.
  rmSync(".next/dev/types", { recursive: true, force: true });
  const { status, output } = await runModule("next/dist/bin/next", ["typegen"]);
  if (status !== 0) return { passed: 0, failed: 1, skipped: [], output };
  return judgeByStatus(node, [
    "node_modules/typescript/bin/tsc",
    "--noEmit",
    "--incremental",
    "false",
    "-p",
    ".",
  ]);
}

async function judgeOnPostgres() {
  const server = await startPostgres();
  if (!server) return skip("PostgreSQL: no server binaries here and no QADAM_TEST_PG_URL");
  try {
    return await judgeByVitest(
      ["db", "front/processes", "app/api/v1/statements"],
      { DATABASE_URL: server.url },
      `${results}/postgres.json`,
    );
  } finally {
    await server.stop();
  }
}

async function judgeBuild() {
  await ensureBuilt();
  return { passed: 1, failed: 0, skipped: [] };
}

/** `npm run up` in a data folder that was served before has nothing left to do but to serve. */
async function judgeSecondStart(folder) {
  const log = `${results}/server-again.log`;
  const server = await startTestServer(log, folder);
  if (server.error) return { passed: 0, failed: 1, skipped: [], output: server.error };
  await server.stop();
  const faults = faultsOfSecondStart(readFileSync(log, "utf8"));
  return {
    passed: faults.length === 0 ? 1 : 0,
    failed: faults.length,
    skipped: [],
    output: faults.join("\n"),
  };
}

const addUp = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: [...one.skipped, ...other.skipped],
  output: `${one.output ?? ""}\n${other.output ?? ""}`,
});

/** The server's coming up and going down in order count as one test of their own. */
async function judgeServed(name, projects, chromium) {
  const server = await startTestServer(`${results}/server-${name}.log`);
  if (server.error) return { passed: 0, failed: 1, skipped: [], output: server.error };
  const isStartedAgain = name === "api";
  let judged;
  let status;
  try {
    const env = { ...server.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) };
    judged = await judgeByPlaywright(projects, env, `${results}/${name}.json`);
  } finally {
    status = await server.stop({ keepsData: isStartedAgain });
  }
  if (isStartedAgain) judged = addUp(judged, await judgeSecondStart(server.folder));
  if (status === 0) return { ...judged, passed: judged.passed + 1 };
  const said = `The server ended with ${status} when it was asked to stop.`;
  return { ...judged, failed: judged.failed + 1, output: `${judged.output}\n${said}` };
}

await runJob(async () => {
  checkNode();
  await step("install", ensureInstalled);
  let chromium = null;
  await step("Chromium", async () => {
    chromium = await ensureChromium();
    return chromium ?? "Playwright's own";
  });
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  await check("types", judgeTypes);
  await check("lint", () =>
    judgeByStatus(node, ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"]),
  );
  await check("import floors", () => judgeByStatus(node, ["--import", "tsx", "tools/check-floors.ts"]));
  await check("versions", () => judgeByStatus(node, ["--import", "tsx", "tools/check-versions.ts"]));
  await check("unused code", () => judgeByStatus(node, ["node_modules/knip/bin/knip.js", "--no-progress"]));
  await check("unit and database tests, SQLite", () =>
    judgeByVitest([], { DATABASE_URL: "" }, `${results}/sqlite.json`),
  );
  await check("database tests, PostgreSQL", judgeOnPostgres);
  const isBuilt = await check("production build", judgeBuild);
  for (const [name, projects] of served)
    await check(`${name} tests`, async () =>
      isBuilt ? judgeServed(name, projects, chromium) : skip(`${name} tests: there is no build to test`),
    );
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(total.failed > 0 ? 1 : 0);
});
