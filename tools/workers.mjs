import cluster from "node:cluster";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import { Stop } from "./steps.mjs";

const upWithinMs = 60_000;
const endWithinMs = 12_000;
const answerWithinMs = 2_000;
const pauseAfterFallMs = 1_000;
/** So long one that is replaced goes on answering, each answer the last of its connection. */
const turnElsewhereMs = 1_000;

/**
 * Serves by `count` processes on one port. One that falls is replaced; `roll` replaces all, one after the other, each only once its
 * successor answers.
 */
export async function startWorkers({ count, settings }) {
  // What one server would keep is divided, so that the setting bounds the whole.
  const memoryMb = Math.max(1, Math.floor(settings.QADAM_FRONT_MEMORY_MB / count));
  const env = { PORT: String(settings.PORT), QADAM_FRONT_MEMORY_MB: String(memoryMb) };
  cluster.setupPrimary({ exec: "tools/worker.mjs", args: [] });
  new RateLimiterClusterMaster();
  gatherFigures();
  let isStopping = false;

  const start = () =>
    new Promise((resolve, reject) => {
      const worker = cluster.fork(env);
      const timer = setTimeout(() => worker.process.kill("SIGKILL"), upWithinMs);
      const fail = () => reject(new Stop("A worker ended before it was up."));
      worker.once("exit", fail);
      worker.on("message", (message) => {
        if (message?.kind === "failed")
          reject(message.code === "EADDRINUSE" ? taken(message) : new Stop(message.message));
        if (message?.kind !== "up") return;
        clearTimeout(timer);
        worker.off("exit", fail);
        worker.isUp = true;
        worker.once("exit", () => replaceFallen(worker));
        resolve({ worker, address: message.address });
      });
    });

  const replaceFallen = async (worker) => {
    if (isStopping || worker.isToldToStop) return;
    console.error(`Worker ${worker.process.pid} ended by itself and is replaced.`);
    for (;;) {
      try {
        return await start();
      } catch (error) {
        console.error(error.message);
        if (isStopping) return;
        await new Promise((resolve) => setTimeout(resolve, pauseAfterFallMs));
      }
    }
  };

  const end = (worker, quietMs, isReplaced = false) =>
    new Promise((resolve) => {
      if (worker.isDead()) return resolve();
      worker.isToldToStop = true;
      const timer = setTimeout(() => worker.process.kill("SIGKILL"), endWithinMs);
      worker.once("exit", () => resolve(clearTimeout(timer)));
      // One that is still starting listens to nobody, and nobody waits for it.
      if (worker.isUp) worker.send({ kind: "stop", quietMs, isReplaced });
      else worker.process.kill("SIGKILL");
    });

  const all = () => Object.values(cluster.workers ?? {});
  // One after the other: each opens the database and reads the build, and the first may find that something is wrong.
  let address;
  for (let number = 0; number < count; number++) ({ address } = await start());
  let rolling = Promise.resolve();
  return {
    address,
    roll() {
      rolling = rolling.then(async () => {
        for (const worker of all()) {
          if (isStopping) return;
          await start();
          await end(worker, turnElsewhereMs, true);
        }
        console.log("Every worker was replaced.");
      }, console.error);
      return rolling;
    },
    async stop(quietMs) {
      isStopping = true;
      await Promise.all(all().map((worker) => end(worker, quietMs)));
    },
  };
}

const taken = ({ code }) => Object.assign(new Error("the port is taken"), { code });

/** A worker that is asked for the figures of all processes has them gathered here. */
function gatherFigures() {
  const open = new Map();
  cluster.on("message", (worker, message) => {
    if (message?.kind === "figures") open.get(message.id)?.(message.figures);
    if (message?.kind !== "ask figures") return;
    const { id } = message;
    const asked = Object.values(cluster.workers ?? {}).filter((each) => each.isConnected());
    const found = [];
    const answer = () => {
      clearTimeout(timer);
      open.delete(id);
      if (worker.isConnected()) worker.send({ kind: "all figures", id, processes: found });
    };
    const timer = setTimeout(answer, answerWithinMs);
    open.set(id, (figures) => {
      found.push(figures);
      if (found.length === asked.length) answer();
    });
    for (const each of asked) each.send({ kind: "give figures", id });
  });
}
