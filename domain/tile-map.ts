/** A State's place on the tile map: ISO 3166-1 alpha-2 code, column from the west and row from the north, both from 0. */
export interface Tile {
  code: string;
  column: number;
  row: number;
}

const drawing = `
  .. .. .. IS .. .. NO SE FI .. .. .. .. .. .. ..
  CA .. .. .. .. .. .. .. EE .. .. .. .. .. .. ..
  US .. .. IE GB .. DK .. LV .. RU .. .. .. .. ..
  .. .. .. .. .. NL DE PL LT BY .. .. .. .. .. ..
  .. .. .. .. BE LU .. CZ SK UA .. .. .. .. KZ MN
  .. .. .. .. FR CH LI AT HU RO MD .. .. .. UZ KG
  .. .. .. AD MC IT .. SI HR RS BG .. GE .. TM TJ
  .. .. PT ES .. VA SM .. BA ME MK .. AM AZ .. ..
  .. .. .. .. .. MT .. .. .. AL GR TR .. .. .. ..
  .. .. .. .. .. .. .. .. .. .. .. CY .. .. .. ..
`;

/** The 57 OSCE participating States as equal tiles in rough geography, 16 columns by 10 rows, in reading order. */
export const osceTiles: readonly Tile[] = drawing
  .trim()
  .split("\n")
  .flatMap((line, row) =>
    line
      .trim()
      .split(" ")
      .map((code, column) => ({ code, column, row })),
  )
  .filter(({ code }) => code !== "..");
