import { createHash } from "node:crypto";
import { writeXlsxStream } from "hucre";
import { packPdf } from "../lib/api/documents/pack-pdf";
import { sealingOf } from "../lib/api/documents/seal";
import { wordsIn } from "../lib/api/exports/words";
import { xlsxStream } from "../lib/api/xlsx/workbook";
import { longPack, readyRows, rowHeadings } from "./export-rows";

export interface MadeFile {
  ms: number;
  /** The most that was resident above what was resident before. */
  aboveRestMB: number;
  bytes: number;
}

const page = 2_000;

function* pagesOf<Item>(items: readonly Item[]) {
  for (let from = 0; from < items.length; from += page) yield items.slice(from, from + page);
}

const makers: Record<string, (count: number) => () => Promise<ReadableStream<Uint8Array>>> = {
  ours(count) {
    const rows = readyRows(count);
    return async () =>
      xlsxStream([
        {
          name: "Rows",
          columns: rowHeadings.map((heading) => ({ heading, kind: heading === "due" ? "day" : undefined })),
          pages: pagesOf(rows),
        },
      ]);
  },
  hucre(count) {
    const rows = readyRows(count);
    return async () => writeXlsxStream([rowHeadings, ...rows], { name: "Rows" });
  },
  pdf(count) {
    const pack = longPack(count);
    const about = {
      name: "dashboard",
      madeBy: "Synthetic",
      madeAt: "2026-01-01T00:00:00.000Z",
      on: "2026-01-01",
      language: "en",
      filters: {},
      audit: { seq: 1, hash: "0".repeat(64) },
    };
    const sealing = sealingOf("a secret of forty characters for a bench", about);
    return async () => new Blob([await packPdf(pack, await wordsIn("en"), sealing)]).stream();
  },
};

const [name = "", count = "0"] = process.argv.slice(2);
const make = makers[name]?.(Number(count));
if (!make) throw new Error(`There is no ${name}.`);
global.gc?.();
const rest = process.memoryUsage.rss();
let most = rest;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 20);
const since = performance.now();
const hash = createHash("sha256");
let bytes = 0;
for await (const chunk of (await make()) as unknown as AsyncIterable<Uint8Array>) {
  hash.update(chunk);
  bytes += chunk.length;
}
clearInterval(watch);
const made: MadeFile = {
  ms: performance.now() - since,
  aboveRestMB: (Math.max(most, process.memoryUsage.rss()) - rest) / 1024 / 1024,
  bytes,
};
process.send?.(made);
process.disconnect?.();
