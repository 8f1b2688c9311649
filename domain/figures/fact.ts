import { isOpen } from "../deadline";
import { lastDayOf, type PartialDate } from "../partial-date";
import type { Claim, DeadlineReason, FindingValue, MeasureState } from "../vocabulary";

interface Entry {
  id: string;
  happenedBy: string;
  recordedAt: string;
}

export interface LedgerEntry {
  sequence: number;
  dueOn: PartialDate | null;
  reason: DeadlineReason;
  /** Whether it names the act that allowed it. */
  hasAct: boolean;
}

/** What is known of a measure on the day asked about: claims that were not returned, findings and its ledger, in any order. */
export interface MeasureHistory {
  state: MeasureState;
  /** As carried on the measure; what the ledger says on the day comes first. */
  isContinuing: boolean;
  /** Whether it became continuing on any day, also after the one asked about. */
  becameContinuing: boolean;
  claims: readonly (Entry & { claim: Claim })[];
  findings: readonly (Entry & { finding: FindingValue })[];
  ledger: readonly LedgerEntry[];
}

export type Track = "claimed" | "verified";

/** A month (YYYY-MM) in which a measure came to count as completed on a track, or no longer did. */
export interface Turn {
  track: Track;
  month: string;
  by: 1 | -1;
}

/** What a measure is counted by. Days are last possible days; null: there is none. */
export interface MeasureFact {
  state: MeasureState;
  claim: Claim | null;
  finding: FindingValue | null;
  isContinuing: boolean;
  isOpen: boolean;
  dueBy: string | null;
  /** Of the first deadline, before any move. */
  firstDueBy: string | null;
  /** Since when the body has claimed completion without a break. */
  completedBy: string | null;
  /** How often the deadline was put off, and how often of those with the act that allowed it. */
  slipCount: number;
  slipWithActCount: number;
  turns: readonly Turn[];
}

const byStanding = (a: Entry, b: Entry) =>
  compare(a.happenedBy, b.happenedBy) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whether an entry of a ledger puts its measure off. */
export const isSlip = ({ sequence, reason }: Pick<LedgerEntry, "sequence" | "reason">) =>
  sequence > 1 && (reason === "extended" || reason === "reopened");

/** What a history comes to: the latest claim, the latest finding, the last entry of the ledger. */
export function factOf(history: MeasureHistory): MeasureFact {
  const claims = [...history.claims].sort(byStanding);
  const findings = [...history.findings].sort(byStanding);
  const ledger = [...history.ledger].sort((a, b) => a.sequence - b.sequence);
  const claimed = runsOf("claimed", claims, ({ claim }) => claim === "completed");
  const verified = runsOf("verified", findings, ({ finding }) => finding === "complete");
  const [last, first] = [ledger.at(-1), ledger.findLast(({ reason }) => reason === "original")];
  const stands = {
    state: history.state,
    claim: claims.at(-1)?.claim ?? null,
    finding: findings.at(-1)?.finding ?? null,
    isContinuing: continues(history, last),
  };
  const slips = ledger.filter(isSlip);
  return {
    ...stands,
    isOpen: isOpen(stands),
    dueBy: last?.dueOn && !stands.isContinuing ? lastDayOf(last.dueOn) : null,
    firstDueBy: first?.dueOn ? lastDayOf(first.dueOn) : null,
    completedBy: claimed.since,
    slipCount: slips.length,
    slipWithActCount: slips.filter(({ hasAct }) => hasAct).length,
    turns: [...claimed.turns, ...verified.turns],
  };
}

function continues(history: MeasureHistory, last: LedgerEntry | undefined): boolean {
  if (last && last.reason !== "original") return last.reason === "to_continuing";
  return last?.dueOn && history.becameContinuing ? false : history.isContinuing;
}

function runsOf<Item extends Entry>(
  track: Track,
  entries: readonly Item[],
  reached: (item: Item) => boolean,
) {
  const turns: Turn[] = [];
  let since: string | null = null;
  for (const entry of entries) {
    if (reached(entry) === (since !== null)) continue;
    since = since === null ? entry.happenedBy : null;
    turns.push({ track, month: entry.happenedBy.slice(0, 7), by: since === null ? -1 : 1 });
  }
  return { turns, since };
}
