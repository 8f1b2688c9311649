import { checkNode, ensureInstalled } from "./install.mjs";
import { countedSteps, runJob, Stop } from "./steps.mjs";

const isDev = process.argv.includes("--dev");
const isDemo = process.argv.includes("--demo");
const since = performance.now();

await runJob(async () => {
  checkNode();
  const workerCount = readWorkerCount();
  const step = countedSteps(isDev ? 6 : 7);
  await step("install", ensureInstalled);
  // Only now: everything from here on needs the installed packages. tsx lets plain Node read TypeScript.
  const { register } = await import("tsx/esm/api");
  register();
  process.env.NODE_ENV = isDev ? "development" : "production";
  const { checkSettings, loadReferenceData, makeAccounts, migrate, openPrepared, prepareData } = await import(
    "./prepare.ts"
  );
  const settings = checkSettings();
  await step("data folder", () => prepareData(settings));
  const store = await openPrepared();
  try {
    await step("migrate", () => migrate(store, settings));
    await step("reference data", () => loadReferenceData(store));
    let lines = [];
    await step("accounts", async () => {
      lines = await makeAccounts(store, settings, isDemo);
    });
    // At once: a one-time password must not be lost to a build that fails.
    for (const line of lines) console.log(line);
  } finally {
    await store.close();
  }
  if (!isDev) {
    const { ensureBuilt } = await import("./build.mjs");
    await step("build", ensureBuilt);
  }
  const server = await serve(step, settings, workerCount);
  console.log(
    `Qadam is up at ${server.address} after ${((performance.now() - since) / 1000).toFixed(1)} s. Stop it with Ctrl+C.`,
  );
  // A person at the keyboard waits; a balancer gets a second to send its requests elsewhere.
  for (const [signal, quietMs] of [
    ["SIGINT", 0],
    ["SIGTERM", 1_000],
  ])
    process.once(signal, async () => {
      await server.stop(quietMs);
      process.exit(0);
    });
  if (server.roll) process.on("SIGHUP", () => server.roll());
});

/** In this process, or by as many as `--workers` says. */
async function serve(step, settings, workerCount) {
  let server;
  await step("serve", async () => {
    const starting =
      workerCount > 1
        ? import("./workers.mjs").then(({ startWorkers }) => startWorkers({ count: workerCount, settings }))
        : import("../server.ts").then(({ startServer }) => startServer({ port: settings.PORT, dev: isDev }));
    server = await starting.catch((error) => {
      if (error.code !== "EADDRINUSE") throw error;
      throw new Stop(
        `The port ${settings.PORT} is taken: end what listens there or set PORT to another one.`,
      );
    });
    if (workerCount > 1) return `${workerCount} workers`;
  });
  return server;
}

/** `--workers N`, 1 to 64; 1 when it is not said, and in development. */
function readWorkerCount() {
  const at = process.argv.indexOf("--workers");
  if (at < 0 || isDev) return 1;
  const count = Number(process.argv[at + 1]);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new Stop("--workers takes the number of processes, 1 to 64.");
}
