/** What a workbook may be at most; anything above is refused before or while it is unpacked. */
export const xlsxLimits = {
  entries: 300,
  /** Of one part, unpacked. */
  partBytes: 48 * 1024 * 1024,
  allBytes: 120 * 1024 * 1024,
  /** Rows with something in them. */
  rows: 5_200,
  columns: 60,
  /** So many rows with nothing in them end a sheet. */
  emptyRows: 20_000,
} as const;
