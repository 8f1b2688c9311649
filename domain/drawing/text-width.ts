const [wide, narrow, average] = [0.98, 0.38, 0.64];

function letterWidth(letter: string): number {
  if (/[mwMWЖШЩЮМФЫжшщюмфы@%…—Ўқ]/u.test(letter)) return wide;
  if (/[iljIftr\s.,:;'’ʻʼ|()[\]!/-]/u.test(letter)) return narrow + (/[ftr]/.test(letter) ? 0.06 : 0);
  return /\p{Lu}/u.test(letter) ? 0.8 : average;
}

/** At least as wide as the text is in Noto Sans; a drawing is made before any typeface is at hand. */
export const textWidth = (text: string, size: number) =>
  [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size;

/** As much of a text as fits into `room`, with a sign that some is missing. */
export function fitted(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
