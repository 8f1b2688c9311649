import type { Pack, PackTable } from "@/domain/view/pack";
import type { Cell } from "../csv";

/** A part of a pack as a table of plain cells: what CSV writes one below the other and XLSX as a sheet each. */
export interface Grid {
  name: string;
  columns: readonly { heading: string; kind?: "day"; width?: number }[];
  rows: Cell[][];
}

/** Headings that are the renderer's and not the pack's. */
export interface GridWords {
  figures: string;
  figure: string;
  value: string;
  unit: string;
  sentence: string;
  outOf: string;
  excluded: string;
  units: Record<"count" | "percent" | "days", string>;
  sources: string;
  number: string;
  title: string;
  address: string;
}

/** The figures, each table, then the sources. Values stand as numbers, days as days, and a gap stays empty. */
export function packGrids(pack: Pack, words: GridWords): Grid[] {
  const figures: Grid = {
    name: words.figures,
    columns: [
      { heading: words.figure, width: 40 },
      { heading: words.value },
      { heading: words.unit },
      { heading: words.sentence, width: 60 },
      { heading: words.outOf, width: 40 },
      { heading: words.excluded, width: 40 },
    ],
    rows: pack.figures.map(({ name, value, unit, sentence, outOf, excluded }) => [
      name,
      value,
      words.units[unit],
      sentence,
      outOf,
      excluded,
    ]),
  };
  const sources: Grid = {
    name: words.sources,
    columns: [
      { heading: words.number, width: 8 },
      { heading: words.title, width: 60 },
      { heading: words.address, width: 60 },
    ],
    rows: pack.sources.map(({ number, title, url }) => [number, title, url]),
  };
  return [figures, ...pack.tables.map(gridOf), sources].filter(({ rows }) => rows.length > 0);
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
