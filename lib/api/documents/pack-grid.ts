import type { PackTable } from "@/domain/view/pack";
import type { Cell } from "../csv";
import type { Words } from "../exports/words";
import type { SheetColumn } from "../xlsx/workbook";
import type { AnyPack } from "./pack-hash";

/** A part of a pack as a table of plain cells: what CSV writes one below the other and XLSX as a sheet each. */
export interface Grid {
  name: string;
  columns: readonly SheetColumn[];
  rows: Cell[][];
}

/** The figures, each table, then the sources. Values stand as numbers, days as days, and a gap stays empty. */
export function packGrids(pack: AnyPack, words: Words): Grid[] {
  const headed = (name: string, width?: number) => ({ heading: words.document(name), width });
  const figures: Grid = {
    name: words.document("figures"),
    columns: [headed("figure", 40), headed("value"), headed("unit")],
    rows: pack.figures.map(({ name, value, unit }) => [name, value, words.document(`units.${unit}`)]),
  };
  const sources: Grid = {
    name: words.document("sources"),
    columns: [headed("number", 8), headed("title", 60), headed("address", 60)],
    rows: pack.sources.map(({ number, title, url }) => [number, title, url]),
  };
  const unlessEmpty = (grid: Grid) => (grid.rows.length > 0 ? [grid] : []);
  return [...unlessEmpty(figures), ...pack.tables.map(gridOf), ...unlessEmpty(sources)];
}

const gridOf = ({ title, columns, rows }: PackTable): Grid => ({
  name: title,
  columns: columns.map(({ heading, kind }) => ({
    heading,
    kind: kind === "day" ? "day" : undefined,
    width: kind === "text" || kind === "link" ? 32 : undefined,
  })),
  rows: rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
});

/** How each figure is made, and what each table says, a line for each: its name, and its sentence with what it is out of and leaves out. */
export function madeLines(pack: AnyPack, words: Words): [what: string, says: string][] {
  return [
    ...pack.filters.map(({ name, value }): [string, string] => [name, value]),
    ...(pack.knownAt ? [[words.document("knownAt"), pack.knownAt] as [string, string]] : []),
    [words.document("edition"), pack.edition],
    ...pack.figures.map(({ name, sentence, outOf, excluded }): [string, string] => [
      name,
      [sentence, outOf, excluded].join("\n"),
    ]),
    ...pack.tables.map(({ title, sentence }): [string, string] => [title, sentence]),
  ];
}
