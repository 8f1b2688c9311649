import type { Pillar } from "../vocabulary";
import type { Counts } from "./catalogue";
import { contributionsOf, isReached } from "./contributions";
import type { MeasureFact, Track } from "./fact";
import type { BodyCount } from "./gaps";

export interface CountedMeasure {
  countryCode: string;
  pillars: readonly Pillar[];
  leadIds: readonly string[];
  fact: MeasureFact;
}

/** How many measures of a State stand under a pillar, and how many of them are claimed completed and found complete. */
export interface PillarCount {
  countryCode: string;
  pillar: Pillar;
  measures: number;
  claimed: number;
  verified: number;
}

/** All that the figures of a selection of measures are made of. */
export interface Summary {
  counts: Counts;
  pillars: PillarCount[];
  bodies: BodyCount[];
  moved: { track: Track; month: string; by: number }[];
}

/** The summary of these measures on `day`. A measure with several pillars or leads counts once under each. */
export function summaryOf(measures: readonly CountedMeasure[], day: string): Summary {
  const counts: Counts = {};
  const pillars = new Map<string, PillarCount>();
  const bodies = new Map<string, BodyCount>();
  const moved = new Map<string, Summary["moved"][number]>();
  for (const { countryCode, pillars: under, leadIds, fact } of measures) {
    for (const each of contributionsOf(fact))
      if (isReached(each, day)) counts[each.counted] = (counts[each.counted] ?? 0) + each.by;
    if (fact.state !== "active") continue;
    for (const { track, month, by } of fact.turns) {
      const held = moved.get(`${track} ${month}`);
      moved.set(`${track} ${month}`, { track, month, by: (held?.by ?? 0) + by });
    }
    for (const pillar of under) {
      const key = `${countryCode} ${pillar}`;
      const held = pillars.get(key) ?? { countryCode, pillar, measures: 0, claimed: 0, verified: 0 };
      pillars.set(key, { ...held, ...added(held, fact) });
    }
    for (const id of leadIds) {
      const held = bodies.get(id) ?? { id, measures: 0, claimed: 0, verified: 0 };
      bodies.set(id, { ...held, ...added(held, fact) });
    }
  }
  return {
    counts,
    pillars: [...pillars.values()],
    bodies: [...bodies.values()],
    moved: [...moved.values()],
  };
}

/** Both summaries together. */
export function mergedSummary(a: Summary, b: Summary): Summary {
  const counts: Counts = { ...a.counts };
  for (const [counted, by] of Object.entries(b.counts) as [keyof Counts, number][])
    counts[counted] = (counts[counted] ?? 0) + by;
  return {
    counts,
    pillars: merged(a.pillars, b.pillars, ({ countryCode, pillar }) => `${countryCode} ${pillar}`),
    bodies: merged(a.bodies, b.bodies, ({ id }) => id),
    moved: [
      ...[...a.moved, ...b.moved]
        .reduce((held, each) => {
          const key = `${each.track} ${each.month}`;
          return held.set(key, { ...each, by: (held.get(key)?.by ?? 0) + each.by });
        }, new Map<string, Summary["moved"][number]>())
        .values(),
    ],
  };
}

type Sums = Pick<BodyCount, "measures" | "claimed" | "verified">;

function merged<Item extends Sums>(a: readonly Item[], b: readonly Item[], keyOf: (item: Item) => string) {
  const held = new Map(a.map((item) => [keyOf(item), item]));
  for (const item of b) {
    const other = held.get(keyOf(item));
    held.set(keyOf(item), {
      ...item,
      measures: item.measures + (other?.measures ?? 0),
      claimed: item.claimed + (other?.claimed ?? 0),
      verified: item.verified + (other?.verified ?? 0),
    });
  }
  return [...held.values()];
}

const added = (held: Sums, fact: MeasureFact) => ({
  measures: held.measures + 1,
  claimed: held.claimed + (fact.claim === "completed" ? 1 : 0),
  verified: held.verified + (fact.finding === "complete" ? 1 : 0),
});
