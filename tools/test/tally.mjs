import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tryCommand } from "../run-command.mjs";

/** What a check came to: how many tests passed, failed and were skipped (with reasons), and what to show when it failed. */
const outcome = (passed, failed, skipped = [], output = "") => ({ passed, failed, skipped, output });

/** A program whose status says it all: one test. */
export async function judgeByStatus(file, args, options) {
  const { status, output } = await tryCommand(file, args, options);
  return status === 0 ? outcome(1, 0) : outcome(0, 1, [], output);
}

export const skip = (reason) => outcome(0, 0, [reason]);

/** Vitest with its JSON report: each test counts, and a file that could not be run counts as one failure. */
export async function judgeByVitest(args, env, report) {
  // The databases of tests go with this folder, also when a run was cut short.
  const folder = mkdtempSync(join(tmpdir(), "qadam-vitest-"));
  const { status, output } = await tryCommand(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...args,
    ],
    { env: { ...process.env, NO_COLOR: "1", TMPDIR: folder, ...env } },
  );
  rmSync(folder, { recursive: true, force: true });
  const read = readReport(report);
  if (!read) return outcome(0, 1, [], output);
  const tests = read.testResults.flatMap((file) => file.assertionResults);
  const broken = read.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = tests.filter((test) => test.status === "failed").length + broken;
  const skipped = tests
    .filter((test) => !["passed", "failed"].includes(test.status))
    .map((test) => test.fullName);
  return judged(status, tests.filter((test) => test.status === "passed").length, failed, skipped, output);
}

/** Playwright with its JSON report, for the tests of these projects. */
export async function judgeByPlaywright(projects, env, report) {
  const { status, output } = await tryCommand(
    process.execPath,
    [
      "node_modules/@playwright/test/cli.js",
      "test",
      ...projects.map((project) => `--project=${project}`),
      "--reporter=list,json",
    ],
    { env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...env } },
  );
  const read = readReport(report);
  if (!read) return outcome(0, 1, [], output);
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
  const tests = read.suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })));
  const having = (wanted) => tests.filter((test) => test.status === wanted);
  const reason = ({ title, annotations }) =>
    `${title}: ${annotations.find(({ type }) => type === "skip")?.description ?? "no reason"}`;
  return judged(
    status,
    having("expected").length,
    having("unexpected").length + having("flaky").length,
    having("skipped").map(reason),
    output,
  );
}

/** A bad status without a failed test (a report that is not whole, an error outside tests) still counts as one failure. */
const judged = (status, passed, failed, skipped, output) =>
  outcome(passed, status !== 0 && failed === 0 ? 1 : failed, skipped, status === 0 ? "" : output);

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
