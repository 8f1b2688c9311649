import type { Cell } from "../../csv";
import { withoutEnd } from "../../xlsx/workbook";
import { LineHash, sealStart } from "../seal";
import type { ZipParts } from "./zip-parts";

/** What a file says, and the seal it carries. */
export interface Said {
  textHash: string;
  seal: string | null;
}

/** What the cells of a workbook say, sheet by sheet, whoever saved it: names, rows, numbers, texts; not how they look. */
export async function saidInXlsx(parts: ZipParts): Promise<Said> {
  const texts = await sharedTexts(parts);
  const hash = new LineHash();
  const gap = gapsOf();
  let seal: string | null = null;
  for (const { name, path } of await sheetsOf(parts)) {
    hash.add([[name]]);
    await readRows(parts, path, { texts, gap }, (row) => {
      if (seal === null && typeof row[1] === "string" && row[1].startsWith(sealStart)) seal = row[1];
      else hash.add([row]);
    });
  }
  return { textHash: hash.soFar(), seal };
}

async function sheetsOf(parts: ZipParts): Promise<{ name: string; path: string }[]> {
  const sheets: { name: string; relation: string }[] = [];
  const targets = new Map<string, string>();
  await parts.parse("xl/workbook.xml", {
    open(tag, attributes) {
      if (tag === "sheet") sheets.push({ name: attributes.name ?? "", relation: attributes["r:id"] ?? "" });
    },
  });
  await parts.parse("xl/_rels/workbook.xml.rels", {
    open(tag, { Id = "", Target = "" }) {
      if (tag === "Relationship") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return sheets.map(({ name, relation }) => ({ name, path: targets.get(relation) ?? "" }));
}

async function sharedTexts(parts: ZipParts): Promise<string[]> {
  const texts: string[] = [];
  let isText = false;
  let isPhonetic = false;
  await parts.parse("xl/sharedStrings.xml", {
    open(tag) {
      if (tag === "si") texts.push("");
      if (tag === "rPh") isPhonetic = true;
      if (tag === "t") isText = !isPhonetic;
    },
    close(tag) {
      if (tag === "t") isText = false;
      if (tag === "rPh") isPhonetic = false;
    },
    text(text) {
      if (isText) texts[texts.length - 1] += text;
    },
  });
  return texts;
}

/** A sheet has so many columns and rows at most, and a file that was made by us and saved by others lacks few of its cells. */
const most = { columns: 16_384, rows: 1_048_576, gaps: 20_000_000 };

/** Counts what a file leaves out, so that a few bytes cannot stand for work without end. */
function gapsOf() {
  let count = 0;
  return (at: number, from: number, limit: number): number => {
    const gap = at - from;
    count += Math.max(gap, 0);
    if (!(at < limit) || count > most.gaps) throw new Error("a cell that is nowhere");
    return gap;
  };
}

async function readRows(
  parts: ZipParts,
  path: string,
  { texts, gap }: { texts: readonly string[]; gap: ReturnType<typeof gapsOf> },
  onRow: (row: readonly Cell[]) => void,
) {
  let row: Cell[] = [];
  let number = 0;
  let kind = "n";
  let value = "";
  let isValue = false;
  await parts.parse(path, {
    open(tag, attributes) {
      if (tag === "row") {
        const at = Number(attributes.r ?? number + 1);
        for (let left = gap(at - 1, number, most.rows); left > 0; left -= 1) onRow([]);
        number = at;
        row = [];
      }
      if (tag === "c") {
        kind = attributes.t ?? "n";
        value = "";
        if (attributes.r)
          for (let left = gap(columnOf(attributes.r), row.length, most.columns); left > 0; left -= 1)
            row.push(null);
      }
      if (tag === "v" || tag === "t") isValue = true;
    },
    text(text) {
      if (isValue) value += text;
    },
    close(tag) {
      if (tag === "v" || tag === "t") isValue = false;
      if (tag === "c") row.push(cellOf(kind, value, texts));
      if (tag === "row") onRow(withoutEnd(row));
    },
  });
}

function cellOf(kind: string, value: string, shared: readonly string[]): Cell {
  if (value === "") return null;
  if (kind === "s") return shared[Number(value)] || null;
  return kind === "n" ? Number(value) : value;
}

/** A is 0, AA is 26. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/\d+$/, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
