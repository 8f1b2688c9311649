import type { PartialDate } from "../partial-date";

/** Why a text is not read: each has its words under `officialDate.unclear`. */
type UnclearReason =
  | "empty"
  | "not_understood"
  | "day_or_month"
  | "short_year"
  | "no_such_day"
  | "no_year"
  | "until_period"
  | "two_readings"
  | "only_start"
  | "backwards";

/** How a text was read: each has its words under `officialDate.how`. */
export type ReadAs =
  | "by_day"
  | "day"
  | "month"
  | "year"
  | "quarter"
  | "half"
  | "end_of_year"
  | "end_of_month"
  | "range"
  | "always"
  | "as_needed"
  | "each_year"
  | "each_year_by"
  | "each_half"
  | "each_quarter"
  | "each_quarter_by"
  | "each_month_by"
  | "each_other"
  | "after_month"
  | "after_quarter"
  | "after_period"
  | "each_month"
  | "each_week"
  | "always_from"
  | "within"
  | "within_unknown_start"
  | "within_working_days";

/** A date of a decree as understood: what becomes of the due day, and how it was understood. */
export interface OfficialDate {
  kind: "date" | "range" | "continuing" | "relative" | "unclear";
  /** The due day; null where it goes on, hangs on a day that is not known, or is not understood. */
  dueOn: PartialDate | null;
  how: ReadAs | UnclearReason;
  /** For the words of `how`. */
  parts: Readonly<Record<string, string | number>>;
  /** What an unclear text may mean, for whoever decides. */
  choices: readonly PartialDate[];
}

export const unclear = (
  how: UnclearReason,
  choices: readonly PartialDate[] = [],
  parts: OfficialDate["parts"] = {},
): OfficialDate => ({ kind: "unclear", dueOn: null, how, parts, choices });

export const understood = (
  kind: Exclude<OfficialDate["kind"], "unclear">,
  how: ReadAs,
  dueOn: PartialDate | null,
  parts: OfficialDate["parts"] = {},
): OfficialDate => ({ kind, dueOn, how, parts, choices: [] });
