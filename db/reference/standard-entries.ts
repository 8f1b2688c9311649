import type { TreatiesRecord } from "./comparison-record";
import { type Entry, none } from "./entry";

export const standardEntries = ({ standards }: TreatiesRecord): Entry<"standard">[] =>
  standards.map(({ sources, ...facts }, index) => ({
    kind: "standard",
    id: facts.id,
    countryCode: null,
    facts: { ...facts, position: index + 1 },
    sources,
    columns: () => {
      const { articles: _articles, ...columns } = facts;
      return { ...columns, position: index + 1 };
    },
    fresh: none,
    children: () => ({
      standardArticle: facts.articles.map((article, place) => ({
        ...article,
        standardId: facts.id,
        position: place + 1,
      })),
    }),
  }));

export const ratificationEntries = ({ ratifications }: TreatiesRecord): Entry<"ratification">[] =>
  ratifications.map(({ sources, ...facts }) => ({
    kind: "ratification",
    id: facts.id,
    countryCode: facts.countryCode,
    facts,
    sources,
    columns: () => ({ ...facts, id: `${facts.id}-1`, sequence: 1 }),
    fresh: (now) => ({ recordedAt: now }),
    children: none,
  }));
