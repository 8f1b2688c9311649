export interface Paragraph {
  /** As written: `1.`, `(2)`, `a)`, `3-1)`, `—`; null for a line without one. */
  number: string | null;
  text: string;
}

const numbered = /^(\(?(?:\d{1,3}(?:[.\-–]\d{1,3})*|\p{L}|[ivx]{1,5})[.)]\)?|[—–•-]) (?=\S)/u;

/** The lines of an article as its paragraphs. Number, one space and text give the line back exactly. */
export const paragraphsOf = (body: string): Paragraph[] =>
  body === ""
    ? []
    : body.split("\n").map((line) => {
        const number = numbered.exec(line)?.[1] ?? null;
        return number === null ? { number, text: line } : { number, text: line.slice(number.length + 1) };
      });

/** The line a paragraph was made from. */
export const lineOf = ({ number, text }: Paragraph): string => (number === null ? text : `${number} ${text}`);
