import { freePort } from "../tools/test/free-port.mjs";
import { startWorkers } from "../tools/workers.mjs";

/** As serve.ts, by as many processes as BENCH_WORKERS says. */
const port = await freePort();
await startWorkers({
  count: Number(process.env.BENCH_WORKERS),
  settings: { PORT: port, QADAM_FRONT_MEMORY_MB: 64 },
});
process.on("disconnect", () => process.exit(0));
process.send?.({ port });
