/** null is drawn as typed absence. */
export type PackCell = string | number | null;

export interface PackColumn {
  key: string;
  heading: string;
  kind: "text" | "whole" | "percent" | "day" | "instant" | "link";
}

export interface PackTable {
  key: string;
  title: string;
  sentence: string;
  columns: readonly PackColumn[];
  rows: readonly Record<string, PackCell>[];
}

export interface PackFigure {
  key: string;
  name: string;
  value: number | null;
  unit: "count" | "percent" | "days";
  shown: string;
  sentence: string;
  outOf: string;
  excluded: string;
}

export interface PackChart {
  key: string;
  title: string;
  sentence: string;
  svg: string;
  /** Key of its table. */
  table: string;
}

/** What a page of figures says, apart from how any file draws it: every file of it is made from this alone. */
export interface Pack {
  kind: "dashboard" | "since";
  title: string;
  locale: string;
  asOf: string;
  knownAt: string | null;
  edition: string;
  filters: readonly { name: string; value: string }[];
  figures: readonly PackFigure[];
  charts: readonly PackChart[];
  tables: readonly PackTable[];
  sources: readonly { number: number; title: string; url: string }[];
  words: Record<string, string>;
}
