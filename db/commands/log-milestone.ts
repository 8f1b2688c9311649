import { and, asc, count, eq } from "drizzle-orm";
import type { z } from "zod";
import { invalidField } from "../../domain/failure";
import { LogMilestone } from "../../domain/input/instrument";
import { firstDayOf, happenedBy, lastDayOf } from "../../domain/partial-date";
import { comesAfter, procedureInUse } from "../../domain/procedure";
import { addEvidence } from "../add-evidence";
import { carryInstrument } from "../carry";
import { evidenceWords, requireNoPersonalData, requirePast } from "../check-input";
import { defineCommand } from "../command";
import { getInstrumentForChange } from "../load-for-change";
import { newId } from "../new-id";
import { milestone, procedure, procedureStep } from "../schema";
import type { Tx } from "../store";

/** Logs a planned or held step in an instrument's life; the stage it stands at follows from all of them. */
export const logMilestone = defineCommand({
  action: "milestone.log",
  input: LogMilestone,
  load: (tx, input, { actor }) => getInstrumentForChange(tx, input.instrumentId, actor),
  subject: (row) => ({ countryCode: row.countryCode }),
  async run(tx, input, { actor, now, loaded: row }) {
    if (input.kind === "held") requirePast("happenedOn", input.happenedOn, now);
    requireNoPersonalData(
      { note: input.note, nationalName: input.nationalName, ...evidenceWords(input.evidence) },
      input.personalDataReason,
    );
    if (input.supersedesId) {
      const [corrected] = await tx
        .select({ id: milestone.id })
        .from(milestone)
        .where(and(eq(milestone.id, input.supersedesId), eq(milestone.instrumentId, row.id)));
      if (!corrected) throw invalidField("supersedesId", "unknown_reference");
    }
    if (!input.confirmOrder) await requireOrder(tx, row.countryCode, input, now);
    const [standing] = await tx
      .select({ rows: count() })
      .from(milestone)
      .where(eq(milestone.instrumentId, row.id));
    const entry = {
      id: newId(),
      instrumentId: row.id,
      countryCode: row.countryCode,
      stage: input.stage,
      kind: input.kind,
      happenedOn: input.happenedOn,
      happenedBy: input.kind === "held" ? happenedBy(input.happenedOn, now) : lastDayOf(input.happenedOn),
      nationalName: input.nationalName ?? null,
      note: input.note ?? null,
      position: (standing?.rows ?? 0) + 1,
      confidence: "reported" as const,
      supersedesId: input.supersedesId ?? null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(milestone).values(entry);
    await addEvidence(
      tx,
      "milestone",
      entry.id,
      [...(input.source ? [input.source] : []), ...input.evidence],
      {
        actorId: actor.userId,
        now,
      },
    );
    const after = await carryInstrument(tx, row, now);
    return {
      value: { id: entry.id, rowVersion: after.rowVersion, stage: after.stage },
      changes: [
        {
          subject: ["instrument", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished,
          before: { stage: row.stage, stageOn: row.stageOn },
          after: {
            ...entry,
            source: input.source,
            evidence: input.evidence,
            confirmOrder: input.confirmOrder,
            personalDataReason: input.personalDataReason,
          },
        },
      ],
    };
  },
});

/**
 * Refuses, until the sender confirms it, a day that lies wholly before that of a held step which this one follows in the order of the
 * State.
 */
async function requireOrder(
  tx: Tx,
  countryCode: string,
  input: Pick<z.output<typeof LogMilestone>, "instrumentId" | "stage" | "happenedOn" | "supersedesId">,
  now: string,
) {
  const steps = await tx.select().from(milestone).where(eq(milestone.instrumentId, input.instrumentId));
  const corrected = new Set([...steps.map((each) => each.supersedesId), input.supersedesId]);
  const procedures = await tx.select().from(procedure).where(eq(procedure.countryCode, countryCode));
  const inUse = procedureInUse(procedures, now.slice(0, 10));
  const order = inUse
    ? await tx
        .select()
        .from(procedureStep)
        .where(eq(procedureStep.procedureId, inUse.id))
        .orderBy(asc(procedureStep.position))
    : [];
  const later = steps.find(
    ({ id, kind, stage, happenedOn }) =>
      kind === "held" &&
      !corrected.has(id) &&
      stage !== null &&
      happenedOn !== null &&
      comesAfter(order, input.stage, stage) &&
      lastDayOf(input.happenedOn) < firstDayOf(happenedOn),
  );
  if (later?.happenedOn) throw invalidField("happenedOn", "before_earlier_step", { day: later.happenedOn });
}
