import { randomFrom } from "./random";

/** Two versions of a law that is made up, and what became of each of its articles: which is which is known, because we changed it. */
export interface Pair {
  before: string;
  after: string;
  /** By number in the new text: the number in the old one; null for an article that was put in. */
  truth: Map<number, number | null>;
}

const stems =
  "shaxs jabrlanuv huquq yordam organ hujjat qaror muddat xizmat davlat fond boshpana мера орган право помощь срок решение защита закон".split(
    " ",
  );

const wordsFor = (random: () => number) => {
  const words = Array.from({ length: 3_000 }, (_, at) => `${stems[at % stems.length]}${at.toString(36)}`);
  return () => words[Math.floor(words.length * random() ** 2.5)] as string;
};

const sentence = (word: () => string, count: number) =>
  Array.from({ length: count }, (_, at) => `${word()}${at % 14 === 13 ? "." : at % 6 === 5 ? "," : ""}`).join(
    " ",
  );

const lawOf = (bodies: readonly string[]) => bodies.map((body, at) => `${at + 1}-modda.\n${body}`).join("\n");

/** 300 articles of 20,000 words; one in ten edited, five put in after the two hundredth, so that a third bears another number. */
export function editedPair(): Pair {
  const random = randomFrom(7);
  const word = wordsFor(random);
  const bodies = Array.from({ length: 300 }, () => sentence(word, 66));
  const after = bodies.map((body, at) =>
    at % 10 === 4 ? body.replaceAll(/\S+/g, (each) => (random() < 0.15 ? word() : each)) : body,
  );
  const kept: (number | null)[] = bodies.map((_, at) => at + 1);
  for (let at = 0; at < 5; at++) {
    after.splice(200, 0, sentence(word, 66));
    kept.splice(200, 0, null);
  }
  return { before: lawOf(bodies), after: lawOf(after), truth: new Map(kept.map((old, at) => [at + 1, old])) };
}

/** Two texts of 60,000 words in 900 articles each that have nothing to do with each other. */
export function unrelatedPair(): Pair {
  const [word, other] = [wordsFor(randomFrom(11)), wordsFor(randomFrom(13))];
  const law = (next: () => string, mark: string) =>
    lawOf(Array.from({ length: 900 }, () => sentence(() => `${mark}${next()}`, 66)));
  return {
    before: law(word, ""),
    after: law(other, "q"),
    truth: new Map(Array.from({ length: 900 }, (_, at) => [at + 1, null])),
  };
}
