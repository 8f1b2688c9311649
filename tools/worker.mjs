/** One of the processes that `--workers` starts: serves on the port they share until it is told to stop. */
import { register } from "tsx/esm/api";

register();
const { startServer } = await import("../server.ts");
try {
  const server = await startServer({ port: Number(process.env.PORT) });
  let isStopping = false;
  const stop = async (quietMs, isReplaced) => {
    if (isStopping) return;
    isStopping = true;
    await server.stop(quietMs, isReplaced);
    process.exit(0);
  };
  process.on("message", (message) => message?.kind === "stop" && stop(message.quietMs, message.isReplaced));
  process.on("SIGTERM", () => stop(1_000));
  // The keyboard speaks to the whole group; the process that started us says when.
  process.on("SIGINT", () => undefined);
  process.send({ kind: "up", address: server.address });
} catch (error) {
  process.send({ kind: "failed", code: error.code, message: String(error.stack ?? error) }, () =>
    process.exit(1),
  );
}
