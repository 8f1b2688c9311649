import type { Cell } from "../../csv";
import { withoutEnd } from "../../xlsx/workbook";
import { LineHash, sealPattern } from "../seal";
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
  let seal: string | null = null;
  for (const { name, path } of await sheetsOf(parts)) {
    hash.add([[name]]);
    await readRows(parts, path, texts, (row) => {
      const found = typeof row[1] === "string" ? sealPattern.exec(row[1]) : null;
      if (found && row[1] === found[0]) seal = found[0];
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

async function readRows(
  parts: ZipParts,
  path: string,
  shared: readonly string[],
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
        for (; number + 1 < at; number += 1) onRow([]);
        number = at;
        row = [];
      }
      if (tag === "c") {
        kind = attributes.t ?? "n";
        value = "";
        if (attributes.r) while (row.length < columnOf(attributes.r)) row.push(null);
      }
      if (tag === "v" || tag === "t") isValue = true;
    },
    text(text) {
      if (isValue) value += text;
    },
    close(tag) {
      if (tag === "v" || tag === "t") isValue = false;
      if (tag === "c") row.push(cellOf(kind, value, shared));
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
