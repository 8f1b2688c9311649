import { type AnyColumn, and, desc, eq, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Claim, FindingValue } from "../../domain/vocabulary";
import { noDueDay } from "../no-due-day";
import { deadline, decision, finding, instrument, measure, progress } from "../schema";
import { knownBy, type Scope } from "./scope";

/** What stands about a measure on the day asked about, as expressions over the joined tables. */
export interface Standing {
  claim: SQL<Claim | null>;
  claimedOn: SQL<string | null>;
  finding: SQL<FindingValue | null>;
  foundOn: SQL<string | null>;
  findingId: SQL<string | null>;
  dueOn: SQL<string | null>;
  dueText: SQL<string | null>;
  /** Sorts by the last day the due day may mean, those without one last. */
  dueBy: SQL<string>;
  isContinuing: SQL<boolean>;
  isVerified: SQL<boolean>;
  isOpen: SQL<boolean>;
  isOverdue: SQL<boolean>;
}

/** From the columns that commands carry: cheap at any size. */
function carried(today: string): Standing {
  return {
    claim: sql`${measure.claim}`,
    claimedOn: sql`${measure.claimedOn}`,
    finding: sql`${measure.finding}`,
    foundOn: sql`${measure.foundOn}`,
    findingId: sql`${measure.findingId}`,
    dueOn: sql`${measure.dueOn}`,
    dueText: sql`${measure.dueText}`,
    dueBy: sql`${measure.dueBy}`,
    isContinuing: sql<boolean>`${measure.isContinuing}`.mapWith(Boolean),
    isVerified: sql<boolean>`coalesce(${measure.claimDecision} = 'verify', false)`.mapWith(Boolean),
    isOpen: sql<boolean>`${eq(measure.isOpen, true)}`.mapWith(Boolean),
    isOverdue: sql<boolean>`(${eq(measure.isOpen, true)} and ${measure.dueBy} < ${today})`.mapWith(Boolean),
  };
}

/** From the history, as it had certainly happened by `on` and was known when asked about. */
function asOf(scope: Scope, on: string): Standing {
  const dueOn = sql<
    string | null
  >`case when ${deadline.reason} = 'to_continuing' then null else ${deadline.dueOn} end`;
  const isContinuing = sql<boolean>`case when ${deadline.reason} = 'to_continuing' then true
    when ${deadline.dueOn} is not null then false else ${measure.isContinuing} end`.mapWith(Boolean);
  const isOpen = sql<boolean>`(${measure.state} = 'active' and not (${isContinuing})
    and coalesce(${progress.claim}, '') <> 'completed' and coalesce(${finding.finding}, '') <> 'complete')`.mapWith(
    Boolean,
  );
  return {
    claim: sql`${progress.claim}`,
    claimedOn: sql`${progress.happenedOn}`,
    finding: sql`${finding.finding}`,
    foundOn: sql`${finding.happenedOn}`,
    findingId: sql`${finding.id}`,
    dueOn,
    dueText: sql`${deadline.dueText}`,
    dueBy: sql`coalesce(${dueOn} || case length(${dueOn}) when 4 then '-12-31' when 7 then '-31' else '' end, ${noDueDay})`,
    isContinuing,
    isVerified: sql<boolean>`exists (select 1 from ${decision} where ${decision.progressId} = ${progress.id}
      and ${and(sql`${decision.decision} = 'verify'`, sql`${decision.recordedAt} < ${`${on}T99`}`, knownBy(scope, decision.recordedAt))})`.mapWith(
      Boolean,
    ),
    isOpen,
    isOverdue: sql<boolean>`(${isOpen} and coalesce(${isPast(dueOn, on)}, false))`.mapWith(Boolean),
  };
}

/** Whether the last day a partial date may mean lies before `on`: it does when the date comes before as much of `on`. */
export const isPast = (date: SQL, on: string) => sql`${date} < substr(${on}, 1, length(${date}))`;

export const standingOf = (scope: Scope): Standing =>
  scope.on === null ? carried(scope.today) : asOf(scope, scope.on);

/** Leaves out claims that a reviewer returned or their body took back, where `decision` is joined to them. */
export const notReturned = or(isNull(decision.decision), eq(decision.decision, "verify"));

/** Ties the decision on a claim to it, where it was known. */
export const decisionKnown = (scope: Scope) =>
  and(eq(decision.progressId, progress.id), knownBy(scope, decision.recordedAt));

const latestNotReturned = (scope: Scope) =>
  scope.reader
    .select({ id: progress.id })
    .from(progress)
    .leftJoin(decision, decisionKnown(scope))
    .where(
      and(
        eq(progress.measureId, measure.id),
        lte(progress.happenedBy, scope.on ?? scope.today),
        knownBy(scope, progress.recordedAt),
        notReturned,
      ),
    )
    .orderBy(desc(progress.happenedBy), desc(progress.recordedAt), desc(progress.id))
    .limit(1);

/** Ties the entry that `claim` comes from to its measure. */
export const claimJoin = (scope: Scope) =>
  scope.on === null
    ? eq(progress.id, measure.claimProgressId)
    : sql`${progress.id} = ${latestNotReturned(scope)}`;

/** Joins no row, by the index; SQLite would read the whole table to see that `1 = 0`. */
const nothing = (id: AnyColumn) => sql`${id} = null`;

/** Ties the finding that stood on the day to its measure; nothing for today, when it is carried. */
export function findingJoin(scope: Scope): SQL {
  if (scope.on === null) return nothing(finding.id);
  const latest = scope.reader
    .select({ id: finding.id })
    .from(finding)
    .where(
      and(
        eq(finding.measureId, measure.id),
        lte(finding.happenedBy, scope.on),
        knownBy(scope, finding.recordedAt),
      ),
    )
    .orderBy(desc(finding.happenedBy), desc(finding.recordedAt), desc(finding.id))
    .limit(1);
  return sql`${finding.id} = ${latest}`;
}

/** Which entries of a ledger stood on a day; the original one without a day of its own stands as long as the measure. */
export const decidedBy = (on: string) =>
  or(lte(deadline.decidedBy, on), and(eq(deadline.reason, "original"), isNull(deadline.decidedOn)));

/** Ties the entry of the ledger that stood on the day to its measure; nothing for today, when it is carried. */
export function deadlineJoin(scope: Scope): SQL {
  if (scope.on === null) return nothing(deadline.id);
  const latest = scope.reader
    .select({ id: deadline.id })
    .from(deadline)
    .where(and(eq(deadline.measureId, measure.id), decidedBy(scope.on), knownBy(scope, deadline.recordedAt)))
    .orderBy(desc(deadline.sequence))
    .limit(1);
  return sql`${deadline.id} = ${latest}`;
}

/** Leaves out the measures that did not stand yet on the day, or were not known. */
export const measureStood = (scope: Scope) =>
  scope.on === null ? undefined : and(lte(measure.existsBy, scope.on), knownBy(scope, measure.recordedAt));
/** Leaves out the instruments that did not stand yet on the day, or were not known. */
export const instrumentStood = (scope: Scope) =>
  scope.on === null
    ? undefined
    : and(lte(instrument.existsBy, scope.on), knownBy(scope, instrument.recordedAt));
