import { type Claim, claims, type FindingValue, findingValues, type MeasureState } from "./vocabulary";

/**
 * How many measures stand where. `measureCount`, `claims` and `findings` count active measures only;
 * cancelled and superseded ones are in `cancelledCount` and nowhere else.
 */
export interface Tally {
  measureCount: number;
  cancelledCount: number;
  claims: Record<Claim, number>;
  unclaimedCount: number;
  findings: Record<FindingValue, number>;
  unfoundCount: number;
}

/** What a measure is counted by; null: nobody has claimed, nobody has found anything. */
export interface CountedMeasure {
  claim: Claim | null;
  finding: FindingValue | null;
  state: MeasureState;
}

const zeroes = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, 0])) as Record<Code, number>;

/** The tally of no measures. */
export function emptyTally(): Tally {
  return {
    measureCount: 0,
    cancelledCount: 0,
    claims: zeroes(claims),
    unclaimedCount: 0,
    findings: zeroes(findingValues),
    unfoundCount: 0,
  };
}

/** The tally with `delta` measures of this kind more or, of those it counted before, fewer; the given one stays as it was. */
export function addMeasure(tally: Tally, { claim, finding, state }: CountedMeasure, delta: number): Tally {
  if (state !== "active") return { ...tally, cancelledCount: tally.cancelledCount + delta };
  return {
    ...tally,
    measureCount: tally.measureCount + delta,
    claims: claim === null ? tally.claims : { ...tally.claims, [claim]: tally.claims[claim] + delta },
    unclaimedCount: tally.unclaimedCount + (claim === null ? delta : 0),
    findings:
      finding === null ? tally.findings : { ...tally.findings, [finding]: tally.findings[finding] + delta },
    unfoundCount: tally.unfoundCount + (finding === null ? delta : 0),
  };
}

const percentOf = (part: number, whole: number) => (whole === 0 ? null : Math.floor((part * 100) / whole));

/**
 * Share of active measures an independent reviewer found complete, as a whole percentage (0-100), rounded down so that 100
 * means every one. `null`: nothing to count, which a chart draws as a gap and not as 0.
 */
export function verifiedPercent(tally: Tally): number | null {
  return percentOf(tally.findings.complete, tally.measureCount);
}

/** Share of active measures whose responsible body claims completion; range, rounding and null as in `verifiedPercent`. */
export function claimedPercent(tally: Tally): number | null {
  return percentOf(tally.claims.completed, tally.measureCount);
}
