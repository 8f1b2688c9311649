import { stemsOf } from "./stem";
import { wordsIn } from "./tokens";

/** What counts as found in a text that is shown. */
export interface Sought {
  tokens: readonly string[];
  /** Words that begin so are found too. */
  beginning: string;
}

export interface Piece {
  text: string;
  isHit: boolean;
}

/** Words as they stand, with the apostrophes that folding takes out. */
const word = /[\p{L}\p{N}\p{M}ʻʼʹʾʿ’‘‛'`´′＇\u00AD\u200B-\u200D\uFEFF]+/gu;

function isHit(piece: string, { tokens, beginning }: Sought): boolean {
  return wordsIn(piece).some((each) => {
    const stems = stemsOf(each);
    return (
      stems.some((stem) => tokens.includes(stem) || stem.startsWith(beginning)) || each.startsWith(beginning)
    );
  });
}

/** The text in pieces, in order and complete, each a hit or not. */
export function markHits(text: string, sought: Sought): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!isHit(found, sought)) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), isHit: false });
    pieces.push({ text: found, isHit: true });
    at = index + found.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false });
  return pieces;
}

/** Whether anything in the text is a hit. */
export const hasHit = (text: string, sought: Sought) => markHits(text, sought).some((piece) => piece.isHit);

/** A long text from a little before its first hit, cut between words; short ones whole. */
export function excerptOf(text: string, sought: Sought, length = 260): string {
  if (text.length <= length) return text;
  const [opening, hit] = markHits(text, sought);
  const first = opening && !opening.isHit && hit ? opening.text.length : 0;
  const start = first < length / 2 ? 0 : text.lastIndexOf(" ", first - length / 4) + 1;
  const space = text.lastIndexOf(" ", start + length);
  const end = start + length >= text.length ? text.length : space > start ? space : start + length;
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}
