import { and, desc, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { isOpen } from "../domain/deadline";
import type { ReportProgress } from "../domain/input/measure";
import { happenedBy } from "../domain/partial-date";
import type { Actor } from "../domain/permissions";
import { addEvidence } from "./add-evidence";
import { evidenceWords, requireNoPersonalData, requirePast } from "./check-input";
import { inParts, readParts } from "./in-parts";
import { newId } from "./new-id";
import { inserting } from "./prepared";
import { notReturned } from "./queries/standing";
import { endReminders } from "./reminders/end-reminders";
import { awaitingReview, decision, measure, progress } from "./schema";
import type { Tx } from "./store";

type MeasureRow = typeof measure.$inferSelect;

export interface Report {
  row: MeasureRow;
  /** The bodies responsible for the measure. */
  organisationIds: readonly string[];
  said: Omit<z.output<typeof ReportProgress>, "measureId" | "rowVersion">;
  /** How a field of it is called in a refusal. */
  fieldOf?: (name: string) => string;
}

const addEntries = inserting("add_reports", progress);
const awaitReview = inserting("await_review", awaitingReview);
const asItIs = (name: string) => name;

/** Keeps what bodies report about measures, each with its evidence and its place in the reviewers' queue; reminders of them end. */
export async function addReports(
  tx: Tx,
  reports: readonly Report[],
  { actor, now }: { actor: Actor; now: string },
) {
  for (const { said, fieldOf = asItIs } of reports) {
    requirePast(fieldOf("happenedOn"), said.happenedOn, now);
    const words = { narrative: said.narrative, ...evidenceWords(said.evidence) };
    requireNoPersonalData(
      Object.fromEntries(Object.entries(words).map(([name, text]) => [fieldOf(name), text])),
      said.personalDataReason,
    );
  }
  const entries = reports.map(({ row, organisationIds, said }) => ({
    id: newId(),
    measureId: row.id,
    countryCode: row.countryCode,
    claim: said.claim,
    happenedOn: said.happenedOn,
    happenedBy: happenedBy(said.happenedOn, now),
    narrative: said.narrative,
    origin: "body" as const,
    confidence: "reported" as const,
    organisationId:
      actor.grants.find((grant) => grant.organisationId && organisationIds.includes(grant.organisationId))
        ?.organisationId ?? null,
    personalDataReason: said.personalDataReason ?? null,
    recordedAt: now,
    recordedById: actor.userId,
  }));
  await addEntries(tx, entries);
  for (const [at, { said, fieldOf = asItIs }] of reports.entries())
    await addEvidence(tx, "progress", entries[at]?.id ?? "", said.evidence, {
      actorId: actor.userId,
      now,
      field: fieldOf("evidence"),
    });
  await awaitReview(
    tx,
    entries.map(({ id, countryCode, origin }) => ({ progressId: id, countryCode, origin, recordedAt: now })),
  );
  await inParts(
    reports.map(({ row }) => row.id),
    (ids) => endReminders(tx, ids, now),
  );
  return entries;
}

/** Takes entries back that were brought in by mistake: they no longer count as claims, and nobody has to decide on them. */
export async function withdrawReports(
  tx: Tx,
  ids: readonly string[],
  { rationale, actor, now }: { rationale: string; actor: Actor; now: string },
) {
  await inParts(
    ids.map((progressId) => ({
      id: newId(),
      progressId,
      decision: "withdraw" as const,
      rationale,
      recordedAt: now,
      recordedById: actor.userId,
    })),
    (rows) => tx.insert(decision).values(rows),
  );
  await inParts(ids, (part) => tx.delete(awaitingReview).where(inArray(awaitingReview.progressId, part)));
}

/**
 * Brings the claims of many measures up to their histories, one `rowVersion` on, and says what each was and is. Counters and what figures
 * count by are the caller's.
 */
export async function carryClaims(tx: Tx, rows: readonly MeasureRow[], now: string) {
  const standing = await readParts(
    rows.map(({ id }) => id),
    (ids) =>
      tx
        .select({
          measureId: progress.measureId,
          id: progress.id,
          claim: progress.claim,
          happenedOn: progress.happenedOn,
          decision: decision.decision,
        })
        .from(progress)
        .leftJoin(decision, eq(decision.progressId, progress.id))
        .where(and(inArray(progress.measureId, ids), notReturned))
        .orderBy(desc(progress.happenedBy), desc(progress.recordedAt), desc(progress.id)),
  );
  const latest = new Map(standing.toReversed().map((each) => [each.measureId, each]));
  const moved = rows.map((before) => {
    const claimed = latest.get(before.id);
    const claim = claimed?.claim ?? null;
    const carried = {
      claim,
      claimedOn: claimed?.happenedOn ?? null,
      claimProgressId: claimed?.id ?? null,
      claimDecision: claimed?.decision ?? null,
      isOpen: isOpen({ ...before, claim }),
      rowVersion: before.rowVersion + 1,
      changedAt: now,
    };
    return { before, carried, after: { ...before, ...carried } };
  });
  for (const { before, carried } of moved)
    await tx.update(measure).set(carried).where(eq(measure.id, before.id));
  return moved.map(({ before, after }) => ({ before, after }));
}
