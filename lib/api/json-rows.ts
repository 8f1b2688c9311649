import { createHash } from "node:crypto";
import type { Cell, Pages } from "./csv";

const encoder = new TextEncoder();

/**
 * Rows as objects by the keys of their columns, a page at a time: `{"data":[...],...}`. What `ending` gives stands after them; it is
 * told the SHA-256 of `data` in canonical form. The first page is read before this resolves.
 */
export async function jsonStream(
  keys: readonly string[],
  pages: Pages,
  ending: (dataHash: string) => Record<string, unknown>,
): Promise<ReadableStream<Uint8Array>> {
  const hash = createHash("sha256").update("[");
  const sorted = keys.map((key, at) => ({ key, at })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const canonical = (row: readonly Cell[]) =>
    `{${sorted.map(({ key, at }) => `${JSON.stringify(key)}:${JSON.stringify(row[at] ?? null)}`).join(",")}}`;
  let next = await pages.next();
  let before = "";
  return new ReadableStream({
    async pull(controller) {
      while (!next.done && next.value.length === 0) next = await pages.next();
      if (next.done) {
        const rest = JSON.stringify(ending(hash.update("]").digest("hex"))).slice(1);
        controller.enqueue(encoder.encode(`${before === "" ? '{"data":[' : ""}],${rest}`));
        return controller.close();
      }
      const rows = next.value;
      hash.update(before + rows.map(canonical).join(","));
      const objects = rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null])));
      const text = objects.map((row) => JSON.stringify(row)).join(",");
      controller.enqueue(encoder.encode((before === "" ? '{"data":[' : ",") + text));
      before = ",";
      next = await pages.next();
    },
  });
}
