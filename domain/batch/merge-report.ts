import type { Claim } from "../vocabulary";
import { type ReportField, reportFields } from "./fields";
import type { MergedCell, RefusedReason, ReturnedCell } from "./merge";

/** The claim that stands on a measure. */
export interface StandingClaim {
  id: string;
  claim: Claim;
  happenedOn: string | null;
}

interface Report {
  returned: Partial<Record<ReportField, ReturnedCell>>;
  /** As the measure was sent out, and as it stands; null: nobody had reported. */
  sent: StandingClaim | null;
  now: (StandingClaim & { narrative: string }) | null;
  /** What else stands against the report. */
  refused: RefusedReason | null;
}

const said = (cell: ReturnedCell | undefined) => (!cell ? "" : "value" in cell ? cell.value : cell.said);

/** Whether anything of a report is filled in. */
export const isReport = (returned: Report["returned"]) =>
  reportFields.some((field) => said(returned[field]) !== "");

/**
 * Three ways to a report: it is added to the claim it was sent out with, never over one made meanwhile. All of it or nothing: where one
 * cell is refused, the others are with it. Empty when nothing was filled in.
 */
export function mergeReport({ returned, sent, now, refused }: Report): MergedCell[] {
  if (!isReport(returned)) return [];
  const stood: Partial<Record<ReportField, [string, string]>> = {
    claim: [sent?.claim ?? "", now?.claim ?? ""],
    claimOn: [sent?.happenedOn ?? "", now?.happenedOn ?? ""],
  };
  const cells = reportFields.map((field): MergedCell => {
    const cell = returned[field] ?? { value: "" };
    const [before, standing] = stood[field] ?? [null, null];
    const common = { field, sent: before, now: standing, returned: said(cell) };
    if ("refused" in cell) return { ...common, outcome: "refused", reason: cell.refused };
    if (cell.value === "" && field !== "evidence")
      return { ...common, outcome: "refused", reason: "report_unfinished" };
    return { ...common, outcome: "reported", reason: null };
  });
  if (isSame(cells, now))
    return cells.map((cell) => ({ ...cell, outcome: "left", reason: "already_reported" }));
  const against = refused ?? ((sent?.id ?? null) === (now?.id ?? null) ? null : "reported_meanwhile");
  const [claim] = cells;
  if (against && claim?.outcome === "reported") cells[0] = { ...claim, outcome: "refused", reason: against };
  return cells.every(({ outcome }) => outcome === "reported")
    ? cells
    : cells.map((cell) =>
        cell.outcome === "refused" ? cell : { ...cell, outcome: "refused", reason: "report_refused" },
      );
}

function isSame(cells: readonly MergedCell[], now: Report["now"]) {
  const [claim, claimOn, narrative] = cells.map(({ returned }) => returned);
  return (
    now !== null && claim === now.claim && claimOn === (now.happenedOn ?? "") && narrative === now.narrative
  );
}
