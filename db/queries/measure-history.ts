import { and, asc, desc, eq, lte } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { deadline, decision, finding, instrument, organisation, progress, user } from "../schema";
import { organisationRef } from "./attached";
import { instrumentRef } from "./measure-item";
import { type Scope, seesUnpublished } from "./scope";
import { decidedBy, notReturned } from "./standing";

/** Only renames the table in the statement, which both engines write alike. */
const reviewer = alias(user, "reviewer");

type OfMeasure = { id: string; countryCode: string };

/** The ledger of a measure as it stood, first entry first. */
export async function listDeadlines(scope: Scope, measureId: string) {
  const rows = await scope.reader
    .select({
      id: deadline.id,
      sequence: deadline.sequence,
      dueOn: deadline.dueOn,
      dueText: deadline.dueText,
      reason: deadline.reason,
      authority: deadline.authority,
      rationale: deadline.rationale,
      decidedOn: deadline.decidedOn,
      recordedAt: deadline.recordedAt,
      act: { ...instrumentRef, isPublished: instrument.isPublished },
    })
    .from(deadline)
    .leftJoin(instrument, eq(instrument.id, deadline.authorityInstrumentId))
    .where(and(eq(deadline.measureId, measureId), scope.on ? decidedBy(scope.on) : undefined))
    .orderBy(asc(deadline.sequence));
  return rows.map(({ act, ...entry }) => ({ ...entry, authorityInstrument: shownAct(scope, act) }));
}

function shownAct<Act extends { isPublished: boolean; countryCode: string }>(scope: Scope, act: Act | null) {
  if (!act || !(act.isPublished || seesUnpublished(scope, act.countryCode))) return null;
  const { isPublished: _isPublished, ...ref } = act;
  return ref;
}

/** What was claimed about a measure, latest first. */
export async function listProgress(scope: Scope, { id, countryCode }: OfMeasure) {
  const isInside = seesUnpublished(scope, countryCode);
  const rows = await scope.reader
    .select({
      id: progress.id,
      claim: progress.claim,
      statedAs: progress.statedAs,
      happenedOn: progress.happenedOn,
      narrative: progress.narrative,
      language: progress.language,
      origin: progress.origin,
      confidence: progress.confidence,
      organisation: organisationRef,
      recordedAt: progress.recordedAt,
      recordedById: progress.recordedById,
      author: user.name,
      decision: decision.decision,
      rationale: decision.rationale,
      decidedAt: decision.recordedAt,
      reviewer: reviewer.name,
    })
    .from(progress)
    .leftJoin(organisation, eq(organisation.id, progress.organisationId))
    .leftJoin(user, eq(user.id, progress.recordedById))
    .leftJoin(decision, eq(decision.progressId, progress.id))
    .leftJoin(reviewer, eq(reviewer.id, decision.recordedById))
    .where(
      and(
        eq(progress.measureId, id),
        scope.on ? lte(progress.happenedBy, scope.on) : undefined,
        isInside ? undefined : notReturned,
      ),
    )
    .orderBy(desc(progress.happenedBy), desc(progress.recordedAt), desc(progress.id));
  return rows.map(
    ({ recordedById, author, decision: decided, rationale, decidedAt, reviewer: by, ...entry }) => ({
      ...entry,
      recordedBy: isInside ? author : null,
      isOwn: recordedById !== null && recordedById === scope.actor?.userId,
      decision:
        decided && rationale !== null && decidedAt && wasDecided(scope, decidedAt)
          ? { decision: decided, rationale, recordedAt: decidedAt, recordedBy: isInside ? by : null }
          : null,
    }),
  );
}

const wasDecided = ({ on }: Scope, decidedAt: string) => on === null || decidedAt.slice(0, 10) <= on;

/** What reviewers found about a measure, latest first. */
export async function listFindings(scope: Scope, { id, countryCode }: OfMeasure) {
  const isInside = seesUnpublished(scope, countryCode);
  const rows = await scope.reader
    .select({
      id: finding.id,
      finding: finding.finding,
      happenedOn: finding.happenedOn,
      rationale: finding.rationale,
      recordedAt: finding.recordedAt,
      author: user.name,
    })
    .from(finding)
    .leftJoin(user, eq(user.id, finding.recordedById))
    .where(and(eq(finding.measureId, id), scope.on ? lte(finding.happenedBy, scope.on) : undefined))
    .orderBy(desc(finding.happenedBy), desc(finding.recordedAt), desc(finding.id));
  return rows.map(({ author, ...entry }) => ({ ...entry, recordedBy: isInside ? author : null }));
}
