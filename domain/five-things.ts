import { daysBetween } from "./partial-date";

/** In the order in which they come. */
export const thingKinds = [
  "returned",
  "due",
  "review",
  "overdue",
  "revise",
  "decide",
  "reply",
  "publish",
  "unpublished",
] as const;

/** Something that awaits somebody, by what it is about. */
export type Thing =
  | { kind: "returned"; entryId: string; measureId: string; returnedAt: string }
  | { kind: "overdue" | "due"; measureId: string; days: number }
  | { kind: "review" | "decide" | "publish" | "reply" | "revise"; count: number; since: string | null }
  | { kind: "unpublished"; instrumentId: string };

export interface Awaiting {
  returned: readonly { id: string; measureId: string; returnedAt: string }[];
  /** Open measures with the last day their due day may mean. */
  measures: readonly { id: string; dueBy: string }[];
  counts: Partial<Record<"review" | "decide" | "publish" | "reply" | "revise", number>>;
  reviewSince: string | null;
  unpublished: readonly string[];
}

const most = 5;
const mostOfOneKind = 3;
const soonDays = 30;

/**
 * The five things for `today`: what came back, what is due within a month, what others wait for, what is overdue (least long first,
 * because that can still be caught up with), then the rest; at most three of a kind while there are others.
 */
export function fiveThings(awaiting: Awaiting, today: string): Thing[] {
  const { returned, measures, counts, reviewSince, unpublished } = awaiting;
  const dated = measures
    .map(({ id, dueBy }) => ({ measureId: id, days: daysBetween(dueBy, today) }))
    .sort((a, b) => Math.abs(a.days) - Math.abs(b.days));
  const counted = (["review", "decide", "publish", "reply", "revise"] as const).flatMap((kind): Thing[] =>
    counts[kind] ? [{ kind, count: counts[kind], since: kind === "review" ? reviewSince : null }] : [],
  );
  const all: Thing[] = [
    ...returned.map(({ id, measureId, returnedAt }) => ({
      kind: "returned" as const,
      entryId: id,
      measureId,
      returnedAt,
    })),
    ...dated.flatMap(({ measureId, days }): Thing[] => {
      if (days > 0) return [{ kind: "overdue", measureId, days }];
      return -days <= soonDays ? [{ kind: "due", measureId, days: -days }] : [];
    }),
    ...counted,
    ...unpublished.map((instrumentId) => ({ kind: "unpublished" as const, instrumentId })),
  ];
  const isReturned = new Set(returned.map(({ measureId }) => measureId));
  const sorted = thingKinds.flatMap((kind) =>
    all.filter(
      (thing) =>
        thing.kind === kind &&
        (kind === "returned" || !("measureId" in thing) || !isReturned.has(thing.measureId)),
    ),
  );
  const first = sorted.filter(
    (thing, at) => sorted.slice(0, at).filter(({ kind }) => kind === thing.kind).length < mostOfOneKind,
  );
  const rest = sorted.filter((thing) => !first.includes(thing));
  const chosen = [...first, ...rest].slice(0, most);
  return sorted.filter((thing) => chosen.includes(thing));
}
