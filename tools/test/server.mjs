import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.mjs";

const readyWithinMs = 60_000;
const stopWithinMs = 10_000;

/**
 * Our main job as a stranger runs it, with demo accounts, on a free port and in a data folder of its own; in `folder`, that of an
 * earlier run, it is started for the second time.
 */
export async function startTestServer(log, folder = mkdtempSync(join(tmpdir(), "qadam-server-"))) {
  const port = await freePort();
  const password = "correct horse of Tashkent 2019";
  const env = {
    ...process.env,
    PORT: String(port),
    QADAM_DATA_DIR: join(folder, "data"),
    QADAM_DEMO_PASSWORD: password,
    QADAM_LIMITS: "off",
  };
  for (const name of ["DATABASE_URL", "NEXTAUTH_URL", "NEXTAUTH_SECRET", "NODE_ENV"]) delete env[name];
  const output = openSync(log, "a");
  const child = spawn(process.execPath, ["tools/up.mjs", "--demo"], {
    env,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const endAtExit = () => child.kill("SIGKILL");
  process.once("exit", endAtExit);
  const ended = new Promise((resolve) => child.once("exit", (status, signal) => resolve(status ?? signal)));
  const url = `http://127.0.0.1:${port}`;

  async function stop({ keepsData = false } = {}) {
    const timer = setTimeout(() => child.kill("SIGKILL"), stopWithinMs);
    child.kill("SIGTERM");
    const status = await ended;
    clearTimeout(timer);
    process.removeListener("exit", endAtExit);
    if (!keepsData) rmSync(folder, { recursive: true, force: true });
    return status;
  }
  if (!(await isHealthy(url, ended))) {
    await stop();
    return { error: `The server did not come up:\n${readFileSync(log, "utf8")}` };
  }
  return {
    env: { QADAM_TEST_URL: url, QADAM_DEMO_PASSWORD: password, QADAM_TEST_DATA_DIR: env.QADAM_DATA_DIR },
    folder,
    stop,
  };
}

const skipped = ["install", "data folder", "migrate", "reference data", "build"];

/** What of a second start was not as it ought to be: each of its steps but the last two is done already. Empty: all well. */
export function faultsOfSecondStart(printed) {
  return skipped
    .filter((step) => !new RegExp(`^\\d/\\d ${step} \\.\\.\\. up to date \\(`, "m").test(printed))
    .map((step) => `The second start did not skip the step "${step}".`);
}

async function isHealthy(url, ended) {
  let isEnded = false;
  ended.then(() => {
    isEnded = true;
  });
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until && !isEnded) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
