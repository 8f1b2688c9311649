import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const mostPages = 2_000;
const longestText = 4_000_000;

/** Run in a thread of its own by pdf-text.ts: gives back the text of each page. */
async function read(path) {
  const task = getDocument({
    data: new Uint8Array(readFileSync(path)),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const document = await task.promise;
  const pages = [];
  let length = 0;
  for (let number = 1; number <= Math.min(document.numPages, mostPages) && length < longestText; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map(({ str, hasEOL }) => `${str}${hasEOL ? "\n" : ""}`).join("");
    pages.push(text);
    length += text.length;
    page.cleanup();
  }
  return { state: "captured", pages };
}

try {
  parentPort.postMessage(await read(workerData.path));
} catch (error) {
  parentPort.postMessage({ state: error?.name === "PasswordException" ? "locked" : "failed", pages: null });
}
