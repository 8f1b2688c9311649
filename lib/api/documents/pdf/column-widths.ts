interface Wish {
  /** What its longest word takes. */
  least: number;
  /** What its longest cell takes on one line. */
  whole: number;
}

const mostOfWord = 118;
const mostOfCell = 320;

/** What columns take at least; a word that is longer than any column may be is broken. */
export const leastWidth = (wishes: readonly Wish[]) =>
  wishes.reduce((total, { least }) => total + Math.min(least, mostOfWord), 0);

/** Widths of columns that fill `width`: each gets what its longest word takes, then what is left goes where text would have to wrap. */
export function columnWidths(wishes: readonly Wish[], width: number): number[] {
  const least = wishes.map((wish) => Math.min(wish.least, mostOfWord));
  const whole = wishes.map((wish, at) => Math.max(least[at] ?? 0, Math.min(wish.whole, mostOfCell)));
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  const needed = leastWidth(wishes);
  if (needed >= width) return least.map((each) => (each * width) / needed);
  const wanted = sum(whole);
  if (wanted <= width) return whole.map((each) => (each * width) / wanted);
  const missing = whole.map((each, at) => each - (least[at] ?? 0));
  const share = (width - needed) / sum(missing);
  return least.map((each, at) => each + (missing[at] ?? 0) * share);
}
