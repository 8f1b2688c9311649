import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import type { FromChild, ToChild } from "./child";
import { clientOf } from "./client";
import { processorMs } from "./processor";

export interface Started {
  base: string;
  /** From starting the process to the first good answer of `/api/health`. */
  readyMs: number;
  /** Resident memory in MB. */
  memory(): Promise<number>;
  /** Processor time it and the processes it started have taken; null where the system does not say. */
  processorMs(): number | null;
  /** Lets it answer these paths with these bytes (the bare server only). */
  hold(captured: Record<string, string>): Promise<void>;
  /** Ends the process without warning and waits until it is gone. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
const startWithinMs = 60_000;

/** What sessions are signed with in this run. */
export const secret = randomBytes(48).toString("base64url");

/** With it as a bearer token a server of this run gives its figures. */
export const metricsToken = randomBytes(24).toString("hex");

/** Our server in production on this database file; without the front, unless it is what is measured; by so many processes. */
export const startOurs = (file: string, front: "on" | "off" = "off", workers = 1) =>
  start(workers === 1 ? "bench/serve.ts" : "bench/serve-workers.mjs", {
    BENCH_WORKERS: String(workers),
    QADAM_FRONT: front,
    QADAM_JOBS: "off",
    QADAM_METRICS_TOKEN: metricsToken,
    DATABASE_URL: `file:${file}`,
    QADAM_DATA_DIR: dirname(file),
    QADAM_LIMITS: "off",
    NEXTAUTH_SECRET: secret,
    LOG_LEVEL: "silent",
    NEXT_TELEMETRY_DISABLED: "1",
  });

/** The front alone, before a maker of pages that takes no time. */
export const startFrontAlone = () => start("bench/front-alone.ts", {});

/** The bare server on this database file. */
export const startBare = (file: string) => start("bench/bare.ts", { BENCH_DATABASE: file });

async function start(script: string, settings: Record<string, string>): Promise<Started> {
  const since = performance.now();
  // What is set outside must not change what is measured.
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { NODE_ENV: "production", PATH, HOME, TMPDIR, ...settings },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  running.add(child);
  let complaints = "";
  child.stderr?.on("data", (chunk) => {
    complaints = `${complaints}${chunk}`.slice(-4_000);
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve(void running.delete(child))));
  const heard = (isIt: (message: FromChild) => boolean) =>
    new Promise<FromChild>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${script} did not answer:\n${complaints}`)),
        startWithinMs,
      );
      gone.then(() => reject(new Error(`${script} ended:\n${complaints}`)));
      const listen = (message: FromChild) => {
        if (!isIt(message)) return;
        clearTimeout(timer);
        child.off("message", listen);
        resolve(message);
      };
      child.on("message", listen);
    });
  const ask = (message: ToChild, isIt: (message: FromChild) => boolean) => {
    const answer = heard(isIt);
    child.send(message);
    return answer;
  };
  const { port } = (await heard((message) => "port" in message)) as { port: number };
  const base = `http://127.0.0.1:${port}`;
  await untilHealthy(base);
  return {
    base,
    readyMs: performance.now() - since,
    async memory() {
      const { rss } = (await ask("memory", (message) => "rss" in message)) as { rss: number };
      return rss / 1024 / 1024;
    },
    processorMs: () => processorMs(child.pid as number),
    hold: async (captured) => void (await ask({ captured }, (message) => "isHeld" in message)),
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function untilHealthy(base: string) {
  const client = clientOf(base);
  const until = performance.now() + startWithinMs;
  for (;;) {
    const answer = await client.ask("/api/health").catch(() => undefined);
    if (answer?.status === 200) return client.close();
    if (performance.now() > until) throw new Error(`${base}/api/health does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Ends whatever this run started and is still there. */
export function endAll() {
  for (const child of running) child.kill("SIGKILL");
}
