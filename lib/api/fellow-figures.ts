import cluster from "node:cluster";
import { ownFigures, type ProcessFigures } from "./process-figures";

type Message =
  | { kind: "give figures"; id: string }
  | { kind: "all figures"; id: string; processes: ProcessFigures[] };

const answerWithinMs = 3_000;

/** Lets the process that started this one have its figures, so that any of them can show all. */
export function giveFigures() {
  if (!cluster.isWorker) return;
  process.on("message", async (message: Message) => {
    if (message?.kind !== "give figures") return;
    process.send?.({ kind: "figures", id: message.id, figures: await ownFigures() });
  });
}

/** The figures of every process that serves on this port, by number; those that do not answer in time are left out. */
export async function everyProcess(): Promise<ProcessFigures[]> {
  if (!cluster.isWorker) return [await ownFigures()];
  const id = crypto.randomUUID();
  return new Promise((resolve) => {
    const end = (processes: ProcessFigures[]) => {
      clearTimeout(timer);
      process.off("message", listen);
      resolve(processes.sort((one, other) => one.process - other.process));
    };
    const listen = (message: Message) => {
      if (message?.kind === "all figures" && message.id === id) end(message.processes);
    };
    const timer = setTimeout(async () => end([await ownFigures()]), answerWithinMs);
    process.on("message", listen);
    process.send?.({ kind: "ask figures", id });
  });
}
