import { createHash } from "node:crypto";

export type Cell = string | number | null;

/** What spreadsheets take for the beginning of a formula, also full-width and after blanks. */
const formula = /^[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** What most texts begin with, and no formula: letters and figures of Latin and Cyrillic. */
const harmless = /^[0-9A-Za-z\u00c0-\u02af\u0400-\u04ff]/;

/** Whether a spreadsheet would calculate this text. */
const isFormula = (text: string) => !harmless.test(text) && formula.test(text);

/** Text that a spreadsheet would calculate gets an apostrophe in front; numbers stay numbers. */
export const neutralised = (cell: Cell): Cell =>
  typeof cell === "string" && isFormula(cell) ? `'${cell}` : cell;

export type Pages = AsyncIterator<readonly (readonly Cell[])[]>;

/** What stands below the rows, each line as a comment (W3C dialect of CSV: `#`); the last is made of the hash of all bytes before it. */
export interface CsvEnding {
  lines(): readonly string[];
  last(textHash: string): string;
}

const encoder = new TextEncoder();

/** Rows as they come, a page at a time, as CSV with a byte order mark and a header. The first page is read before this resolves. */
export async function csvStream(
  header: readonly string[],
  pages: Pages,
  ending?: CsvEnding,
): Promise<ReadableStream<Uint8Array>> {
  const hash = createHash("sha256");
  const sent = (text: string) => {
    const bytes = encoder.encode(text);
    hash.update(bytes);
    return bytes;
  };
  let next = await pages.next();
  let isFirst = true;
  return new ReadableStream({
    async pull(controller) {
      if (isFirst) {
        isFirst = false;
        return controller.enqueue(sent(`\uFEFF${csvLines([header])}`));
      }
      // Whoever reads is not asked again after a pull that gave nothing.
      while (!next.done && next.value.length === 0) next = await pages.next();
      if (next.done) {
        if (ending) {
          controller.enqueue(sent(ending.lines().map(comment).join("")));
          controller.enqueue(encoder.encode(comment(ending.last(hash.digest("hex")))));
        }
        return controller.close();
      }
      controller.enqueue(sent(csvLines(next.value)));
      next = await pages.next();
    },
  });
}

/** What needs quotes: separators, quotes, line ends of any kind, and what else would look like the lines below the rows. */
const marked = /[",\r\n]|^#/;

const field = (cell: Cell) => {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = isFormula(cell) ? `'${cell}` : cell;
  return marked.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as text (RFC 4180) with CRLF at their ends. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  let text = "";
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1)
      text += at === 0 ? field(row[at] ?? null) : `,${field(row[at] ?? null)}`;
    text += "\r\n";
  }
  return text;
}

const comment = (text: string) => `# ${text.replace(/\s+/g, " ")}\r\n`;
