import { happenedBy, type PartialDate } from "../partial-date";
import type { Membership, RatificationStatus, ScaleValue } from "../vocabulary";

/** How a criterion is computed: from a State's standing towards the core treaties, as of a day. */
export interface ComputedFrom {
  kind: "ratification";
  /** The core set. */
  standardIds: string[];
  /** The treaty without which the answer is 0, and with which alone it is 1. */
  basicId: string;
  /** Treaties that only members of an organisation are asked for. */
  membersOnly: Record<string, Membership>;
}

/** What is known of a State's standing towards one treaty. */
export interface Standing {
  standardId: string;
  status: RatificationStatus;
  ratifiedOn: PartialDate | null;
  inForceOn: PartialDate | null;
  recordedAt: string;
}

export interface ComputedAnswer {
  /** The answer where what is not known cannot change it, else null. */
  value: ScaleValue | null;
  /** What the answer would be if nothing, and if everything, of what is not known were accepted. */
  lowest: ScaleValue;
  highest: ScaleValue;
  accepted: string[];
  notAccepted: string[];
  unknown: string[];
}

/**
 * The answer that ratifications give on `onDay`: 3 for the whole core set, 2 for more than half of it with the basic treaty,
 * 1 for less with it, 0 without it. A treaty counts from the day by which it was certainly ratified, acceded to or in force; a State
 * that is a party today without a date counts from the day recorded, and is not known before. Reservations are not looked at.
 */
export function computedAnswer(
  from: ComputedFrom,
  standings: readonly Standing[],
  memberOf: readonly Membership[],
  onDay: string,
): ComputedAnswer {
  const asked = from.standardIds.filter((id) => {
    const only = from.membersOnly[id];
    return only === undefined || memberOf.includes(only);
  });
  const byId = new Map(standings.map((standing) => [standing.standardId, standing]));
  const answer = { accepted: [] as string[], notAccepted: [] as string[], unknown: [] as string[] };
  for (const id of asked) answer[placeOf(byId.get(id), onDay)].push(id);
  const lowest = answerOf(from, asked, answer.accepted);
  const highest = answerOf(from, asked, [...answer.accepted, ...answer.unknown]);
  return { ...answer, lowest, highest, value: lowest === highest ? lowest : null };
}

/** Whether a State had accepted a treaty by the end of `onDay`; `unknown` where that cannot be said. */
export function acceptedBy(standing: Standing | undefined, onDay: string): "yes" | "no" | "unknown" {
  const place = placeOf(standing, onDay);
  if (place === "unknown") return "unknown";
  return place === "accepted" ? "yes" : "no";
}

function placeOf(standing: Standing | undefined, onDay: string): "accepted" | "notAccepted" | "unknown" {
  if (!standing || standing.status === "unknown") return "unknown";
  if (standing.status === "not_party") return "notAccepted";
  const dated = standing.ratifiedOn ?? standing.inForceOn;
  if (happenedBy(dated, standing.recordedAt) <= onDay) return "accepted";
  if (dated === null) return "unknown";
  return dated.slice(0, 10) > onDay.slice(0, dated.length) ? "notAccepted" : "unknown";
}

function answerOf(from: ComputedFrom, asked: readonly string[], accepted: readonly string[]): ScaleValue {
  if (!accepted.includes(from.basicId)) return 0;
  if (accepted.length === asked.length) return 3;
  return accepted.length * 2 > asked.length ? 2 : 1;
}
