import { Worker } from "node:worker_threads";

const longestMs = 30_000;
const mostMemoryMb = 256;

interface PdfText {
  state: "captured" | "locked" | "failed";
  pages: string[] | null;
}

/**
 * The text of a PDF page by page, read in a thread of its own with bounds on its time and memory: what cannot be read within them, or
 * ends the thread, is `failed`.
 */
export function readPdfText(path: string): Promise<PdfText> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./pdf-text-worker.mjs", import.meta.url), {
      workerData: { path },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    const settle = (text: PdfText) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(text);
    };
    const timer = setTimeout(() => settle({ state: "failed", pages: null }), longestMs);
    worker.once("message", settle);
    worker.once("error", () => settle({ state: "failed", pages: null }));
    worker.once("exit", () => settle({ state: "failed", pages: null }));
  });
}
