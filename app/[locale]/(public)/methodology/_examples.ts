import { currentDeadline, type DeadlineEntry, dueByOf, isOverdue, type OpenMeasure } from "@/domain/deadline";
import { currentStage, type MilestoneStep } from "@/domain/instrument";
import { hasCertainlyHappened, lastDayOf } from "@/domain/partial-date";
import {
  addMeasure,
  type CountedMeasure,
  claimedPercent,
  emptyTally,
  verifiedPercent,
} from "@/domain/progress-figures";

/** Eight measures of an invented plan; one of them was cancelled. */
const plan: readonly CountedMeasure[] = [
  { claim: "completed", finding: "complete", state: "active" },
  { claim: "completed", finding: "limited", state: "active" },
  { claim: "completed", finding: null, state: "active" },
  { claim: "in_progress", finding: "substantial", state: "active" },
  { claim: "in_progress", finding: null, state: "active" },
  { claim: "blocked", finding: null, state: "active" },
  { claim: null, finding: null, state: "active" },
  { claim: "completed", finding: "complete", state: "cancelled" },
];

const tally = plan.reduce((counted, measure) => addMeasure(counted, measure, 1), emptyTally());

export const progressExample = {
  plan: plan.map((measure, index) => ({ ...measure, number: index + 1 })),
  tally,
  claimedPercent: claimedPercent(tally),
  verifiedPercent: verifiedPercent(tally),
};

const askedOn = "2020-01-01";
const open: OpenMeasure = { claim: "in_progress", finding: null, state: "active", isContinuing: false };

export const overdueExample = {
  askedOn,
  cases: [
    { ...open, dueOn: "2019-12-31" },
    { ...open, dueOn: "2020-01-01" },
    { ...open, dueOn: "2019-12" },
    { ...open, dueOn: "2020" },
    { ...open, dueOn: null },
    { ...open, dueOn: "2019-12-31", claim: "completed" as const },
    { ...open, dueOn: "2019-12-31", claim: "completed" as const, finding: "limited" as const },
    { ...open, dueOn: null, isContinuing: true },
  ].map((each, index) => ({
    ...each,
    number: index + 1,
    isOverdue: isOverdue({ ...each, dueBy: dueByOf(each.dueOn) }, askedOn),
  })),
};

const read = "2019-11-26";

export const asOfExample = {
  askedOn: read,
  cases: ["2019-11-26", "2019-11-27", "2019-10", "2019-11", "2018", "2019"].map((date) => ({
    date,
    lastDay: lastDayOf(date),
    isCounted: hasCertainlyHappened(date, read),
  })),
};

const ledger: DeadlineEntry[] = [
  {
    dueOn: "2019-12-31",
    reason: "original",
    recordedAt: "2019-08-01T09:00:00.000Z",
    decidedOn: "2019-07-30",
  },
  { dueOn: "2020-06", reason: "extended", recordedAt: "2019-12-20T09:00:00.000Z", decidedOn: "2019-12-18" },
];

export const deadlineExample = { ledger, ...currentDeadline(ledger) };

const step = (stage: MilestoneStep["stage"], happenedOn: string, kind: MilestoneStep["kind"] = "held") => ({
  stage,
  kind,
  happenedOn,
  happenedBy: lastDayOf(happenedOn),
});
const ladder = [
  step("drafting", "2019-06"),
  step("introduced", "2019-11"),
  step("first-reading", "2020-03", "planned"),
];

export const stageExample = {
  ladder,
  askedOn: read,
  stands: currentStage(ladder, read),
  later: { askedOn: "2019-11-30", stands: currentStage(ladder, "2019-11-30") },
};
