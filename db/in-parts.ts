const rowsPerStatement = 200;

/** Writes rows so many at a time, within what one statement may carry. */
export async function inParts<Row>(
  rows: readonly Row[],
  write: (part: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    await write(rows.slice(from, from + rowsPerStatement));
}

/** Reads for so many ids at a time. */
export async function readParts<Row>(
  ids: readonly string[],
  read: (part: string[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  await inParts(ids, async (part) => found.push(...(await read(part))));
  return found;
}
