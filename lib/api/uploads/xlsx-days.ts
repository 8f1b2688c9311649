const millisecondsPerDay = 86_400_000;
const builtInDays = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a number format shows a day: by its number, or by a `y`, `m` or `d` outside of what is quoted or between brackets. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDays(id);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").toLowerCase();
  return /[yd]/.test(bare) && !/general/.test(bare);
}

/**
 * The day of a serial number: counted from 30 December 1899, or from 1 January 1904 where the workbook says so. Null for what is no day
 * we can mean: before 1 March 1900, where spreadsheets count a day that never was, and after 2999.
 */
export function serialDay(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial) + (is1904 ? 1_462 : 0);
  if (days < 61 || days > 401_767) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * millisecondsPerDay).toISOString().slice(0, 10);
}
