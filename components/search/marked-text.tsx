import { markHits, type Sought } from "@/domain/search/marks";

/** A text with what was searched for marked in it. */
export function MarkedText({ text, sought }: { text: string; sought: Sought }) {
  const pieces = markHits(text, sought);
  return pieces.map((piece, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
    piece.isHit ? <mark key={at}>{piece.text}</mark> : piece.text,
  );
}
