import { stringify } from "csv-stringify/sync";

export type Cell = string | number | null;

/** What spreadsheets take for the beginning of a formula, also full-width and after blanks. */
const formula = /^[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** Text that a spreadsheet would calculate gets an apostrophe in front; numbers stay numbers. */
export const neutralised = (cell: Cell): Cell =>
  typeof cell === "string" && formula.test(cell) ? `'${cell}` : cell;

/** Rows as they come, a page at a time, as CSV with a byte order mark and a header. The first page is read before this resolves. */
export async function csvStream(
  header: readonly string[],
  pages: AsyncIterator<readonly (readonly Cell[])[]>,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const lines = (rows: readonly (readonly Cell[])[]) =>
    encoder.encode(
      stringify(
        rows.map((row) => row.map(neutralised)),
        { record_delimiter: "windows" },
      ),
    );
  let next = await pages.next();
  let isFirst = true;
  return new ReadableStream({
    async pull(controller) {
      if (isFirst) {
        isFirst = false;
        controller.enqueue(encoder.encode("\uFEFF"));
        return controller.enqueue(lines([header]));
      }
      // Whoever reads is not asked again after a pull that gave nothing.
      while (!next.done && next.value.length === 0) next = await pages.next();
      if (next.done) return controller.close();
      controller.enqueue(lines(next.value));
      next = await pages.next();
    },
  });
}
