/** The fields of a measure that a sheet holds, in the order of its columns. */
export const sheetFields = [
  "number",
  "text.en",
  "text.ru",
  "text.uz",
  "text.native",
  "leads",
  "supports",
  "pillars",
  "due",
  "isContinuing",
] as const;
export type SheetField = (typeof sheetFields)[number];

/**
 * A measure as a sheet compares it, each field as one text: ids and codes sorted with "; " between, `yes` or nothing, a day as far as
 * it is known. Nothing is the empty text.
 */
export type SheetValues = Record<SheetField, string>;

export const between = "; ";
export const listed = (ids: readonly string[]) => [...new Set(ids)].sort().join(between);
export const unlisted = (value: string) => value.split(between).filter(Boolean);

/** What a body reports of a measure through a sheet; a row in which any of it is filled in is a report. */
export const reportFields = ["claim", "claimOn", "narrative", "evidence"] as const;
export type ReportField = (typeof reportFields)[number];

/** Columns that are only asked for when a due day is moved. */
export const moveFields = ["act", "why"] as const;
export type MoveField = (typeof moveFields)[number];
