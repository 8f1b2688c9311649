import { type Counted, claimedFigures, foundFigures } from "./contributions";

export const figureGroups = [
  "measures",
  "claimed",
  "found",
  "due",
  "deadlines",
  "verification",
  "drafts",
  "moved",
] as const;
export type FigureGroup = (typeof figureGroups)[number];

/** What the rows behind a figure are. */
export type RowKind = "measure" | "slip" | "verification" | "draft" | "move";

/**
 * One figure. A count is the sum of `part` over its population; a percentage is `part` over `whole`, rounded down, null when there is
 * nothing to count. Its words (name, sentence, out of what, what is left out) are in `messages/` under `dashboard.figures`.
 */
export interface FigureDefinition {
  key: string;
  group: FigureGroup;
  unit: "count" | "percent" | "days";
  rows: RowKind;
  part: Counted | null;
  whole: Counted | null;
}

const count = (
  key: Counted,
  group: FigureGroup,
  whole: Counted | null,
  rows: RowKind = "measure",
): FigureDefinition => ({ key, group, unit: "count", rows, part: key, whole });
const share = (key: string, group: FigureGroup, part: Counted, whole: Counted): FigureDefinition => ({
  key,
  group,
  unit: "percent",
  rows: "measure",
  part,
  whole,
});
const other = (key: string, group: FigureGroup, unit: "count" | "days", rows: RowKind): FigureDefinition => ({
  key,
  group,
  unit,
  rows,
  part: null,
  whole: null,
});

/** Every figure of the dashboard, in the order in which it is shown. */
export const figures: readonly FigureDefinition[] = [
  count("measures", "measures", null),
  share("claimed-percent", "measures", "claimed-completed", "measures"),
  share("verified-percent", "measures", "found-complete", "measures"),
  ...claimedFigures.map((key) => count(key, "claimed", "measures")),
  ...foundFigures.map((key) => count(key, "found", "measures")),
  count("due", "due", "measures"),
  share("due-percent", "due", "due", "measures"),
  count("due-completed", "due", "due"),
  count("due-verified", "due", "due"),
  share("due-verified-of-due", "due", "due-verified", "due"),
  share("due-verified-of-all", "due", "due-verified", "measures"),
  count("overdue", "due", "due"),
  count("first-due", "deadlines", "measures"),
  count("first-met", "deadlines", "first-due"),
  share("first-met-percent", "deadlines", "first-met", "first-due"),
  count("slips", "deadlines", null, "slip"),
  count("slips-with-act", "deadlines", "slips", "slip"),
  count("slips-without-act", "deadlines", "slips", "slip"),
  other("verification-days", "verification", "days", "verification"),
  other("drafts", "drafts", "count", "draft"),
  other("moved", "moved", "count", "move"),
];

export const findFigure = (key: string) => figures.find((figure) => figure.key === key) ?? null;

export type Counts = Partial<Record<Counted, number>>;

/** A figure that follows from counts; null: nothing to count. */
export function figureValue({ unit, part, whole }: FigureDefinition, counts: Counts): number | null {
  const of = (counted: Counted | null) => (counted && counts[counted]) || 0;
  if (unit !== "percent") return of(part);
  return of(whole) === 0 ? null : Math.floor((of(part) * 100) / of(whole));
}
