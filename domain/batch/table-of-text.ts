import type { Table } from "./annex-rows";

const label = (words: readonly string[]) => new RegExp(`^\\s*(?:${words.join("|")})\\s*[:–-]\\s*(.+)$`, "iu");
const whoLine = label([
  "ответственн\\p{L}*(?: исполнител\\p{L}*)?",
  "исполнител\\p{L}*",
  "ijrochi\\p{L}*",
  "masʼul\\p{L}*",
  "mas['’ʻ]ul\\p{L}*",
  "ижрочи\\p{L}*",
  "масъул\\p{L}*",
  "responsible(?: body| bodies)?",
  "executors?",
  "who",
]);
const whenLine = label([
  "срок\\p{L}*(?: исполнения| реализации)?",
  "(?:ijro )?muddat\\p{L}*",
  "(?:ижро )?муддат\\p{L}*",
  "deadline",
  "due",
  "by when",
  "term",
  "when",
]);

/** Plain text as a table: cells between tabs; or numbered items, with lines that say who and by when. */
export function tableOfText(text: string): Table {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  if (lines.some((line) => line.includes("\t"))) return tabbed(lines);
  const rows: string[][] = [["№", "measure", "responsible", "deadline"]];
  for (const line of lines) {
    const item = /^\s*(\d{1,3}(?:\.\d{1,3})*)[.)]\s+(\S.*)$/.exec(line);
    const last = rows.length > 1 ? rows.at(-1) : undefined;
    const who = whoLine.exec(line)?.[1];
    const when = whenLine.exec(line)?.[1];
    if (item) rows.push([item[1] ?? "", item[2] ?? "", "", ""]);
    else if (last && who) last[2] = [last[2], who].filter(Boolean).join("; ");
    else if (last && when)
      last[3] = when.replace(/[.;]\s*$/, (end) => (end.startsWith(".") && /\p{L}\.$/u.test(when) ? "." : ""));
    else if (last && line.trim() !== "") last[1] = `${last[1]} ${line.trim()}`;
    else if (line.trim() !== "") rows.push(["", line.trim(), "", ""]);
  }
  return rows;
}

/** Lines of cells; a cell in quotation marks may go on over lines, as spreadsheets copy it. */
function tabbed(lines: readonly string[]): Table {
  const rows: string[][] = [];
  let open: string[] | null = null;
  for (const line of lines) {
    const cells: string[] = line.split("\t");
    if (open) {
      const last: string = open.at(-1) ?? "";
      open[open.length - 1] = `${last}\n${cells[0] ?? ""}`;
      open.push(...cells.slice(1));
    } else open = cells;
    if (isQuoteOpen(open.at(-1) ?? "")) continue;
    rows.push(open.map(unquoted));
    open = null;
  }
  if (open) rows.push(open.map(unquoted));
  return rows;
}

const isQuoteOpen = (cell: string) => cell.startsWith('"') && (cell.match(/"/g)?.length ?? 0) % 2 === 1;
const unquoted = (cell: string) =>
  /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell.trim();
