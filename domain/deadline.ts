import { lastDayOf, type PartialDate } from "./partial-date";
import type { Claim, DeadlineReason, FindingValue, MeasureState } from "./vocabulary";

/** One entry of a measure's deadline ledger; `dueOn` is null when the measure has no day or became continuing. */
export interface DeadlineEntry {
  dueOn: PartialDate | null;
  reason: DeadlineReason;
  recordedAt: string;
  decidedOn: PartialDate | null;
}

export interface CurrentDeadline {
  dueOn: PartialDate | null;
  isContinuing: boolean;
  moveCount: number;
  originalDueOn: PartialDate | null;
}

/**
 * What a ledger, in any order, comes to. The entry recorded last stands (of those recorded at one instant, the last given).
 * A move is any entry after the first that is not again `original`, which only corrects. `originalDueOn` is the due day
 * before any move: of the last `original` entry, null when there is none. An empty ledger is a measure without a day.
 */
export function currentDeadline(entries: readonly DeadlineEntry[]): CurrentDeadline {
  const ledger = [...entries].sort((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0,
  );
  const standing = ledger.at(-1);
  const isContinuing = standing?.reason === "to_continuing";
  return {
    dueOn: isContinuing ? null : (standing?.dueOn ?? null),
    isContinuing,
    moveCount: ledger.slice(1).filter((entry) => entry.reason !== "original").length,
    originalDueOn: ledger.findLast((entry) => entry.reason === "original")?.dueOn ?? null,
  };
}

/** The last day a due day may mean, or null when there is none: the form in which it is kept and compared. */
export function dueByOf(dueOn: PartialDate | null): string | null {
  return dueOn === null ? null : lastDayOf(dueOn);
}

/** What a measure's overdue question is about; null: nobody has claimed, nobody has found anything. */
export interface OpenMeasure {
  claim: Claim | null;
  finding: FindingValue | null;
  state: MeasureState;
  isContinuing: boolean;
}

/** Whether something is still owed: active, not continuing, neither claimed completed nor found complete. */
export function isOpen(measure: OpenMeasure): boolean {
  return (
    measure.state === "active" &&
    !measure.isContinuing &&
    measure.claim !== "completed" &&
    measure.finding !== "complete"
  );
}

/**
 * Whether an open measure's last possible due day, `dueBy`, lies before `onDay`; on the due day itself it does not.
 * A measure without a day is never overdue.
 */
export function isOverdue(measure: OpenMeasure & { dueBy: string | null }, onDay: string): boolean {
  return measure.dueBy !== null && measure.dueBy < onDay && isOpen(measure);
}
