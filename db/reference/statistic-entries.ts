import type { StatisticsRecord } from "./comparison-record";
import { type Entry, none } from "./entry";

export const indicatorEntries = ({ indicators }: StatisticsRecord): Entry<"indicator">[] =>
  indicators.map(({ sources, ...facts }, index) => ({
    kind: "indicator",
    id: facts.code,
    countryCode: null,
    facts: { ...facts, position: index + 1 },
    sources,
    columns: () => ({ ...facts, position: index + 1 }),
    fresh: none,
    children: none,
  }));

export const observationEntries = ({ observations }: StatisticsRecord): Entry<"observation">[] =>
  observations.map(({ sources, ...facts }) => ({
    kind: "observation",
    id: facts.id,
    countryCode: facts.countryCode,
    facts,
    sources,
    columns: () => facts,
    fresh: (now) => ({ recordedAt: now }),
    children: none,
  }));

export const ratingEntries = ({ ratings }: StatisticsRecord): Entry<"rating">[] =>
  ratings.map(({ sources, ...facts }) => ({
    kind: "rating",
    id: facts.id,
    countryCode: facts.countryCode,
    facts,
    sources,
    columns: () => facts,
    fresh: (now) => ({ recordedAt: now }),
    children: none,
  }));
