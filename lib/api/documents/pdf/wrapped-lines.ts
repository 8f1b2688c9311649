/** How wide a piece of text is, in points. */
export type Measure = (text: string) => number;

/** Text as lines no wider than `width`: broken at blanks, at line ends, and inside a word only where it alone is too wide. */
export function wrappedLines(text: string, width: number, measure: Measure): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const blank = measure(" ");
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of paragraph
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((each) => broken(each, width, measure))) {
    const wide = measure(word);
    if (line !== "" && used + blank + wide > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    used += (line === "" ? 0 : blank) + wide;
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function broken(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
