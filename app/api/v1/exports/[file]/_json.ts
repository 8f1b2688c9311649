import type { Cell } from "@/lib/api/csv";

/** Rows as objects by the keys of their columns, a page at a time: `{"data":[...]}`. The first page is read before this resolves. */
export async function jsonStream(
  keys: readonly string[],
  pages: AsyncIterator<readonly (readonly Cell[])[]>,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let next = await pages.next();
  let before = '{"data":[';
  return new ReadableStream({
    async pull(controller) {
      while (!next.done && next.value.length === 0) next = await pages.next();
      if (next.done) {
        controller.enqueue(encoder.encode(before === "," ? "]}" : `${before}]}`));
        return controller.close();
      }
      const rows = next.value.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null])));
      controller.enqueue(encoder.encode(before + rows.map((row) => JSON.stringify(row)).join(",")));
      before = ",";
      next = await pages.next();
    },
  });
}
