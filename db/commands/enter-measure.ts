import { desc, eq } from "drizzle-orm";
import { isOpen } from "../../domain/deadline";
import { EnterMeasure } from "../../domain/input/measure";
import { happenedBy, lastDayOf } from "../../domain/partial-date";
import { defineCommand } from "../command";
import { countMeasure, noDueDay } from "../counters";
import { getInstrumentForChange, requireOrganisations } from "../load-for-change";
import { newId } from "../new-id";
import { deadline, measure, measureBody, measurePillar } from "../schema";

/** Enters an item of an instrument that somebody must carry out, with its bodies, pillars and first due day. */
export const enterMeasure = defineCommand({
  action: "measure.enter",
  input: EnterMeasure,
  load: (tx, input, { actor }) => getInstrumentForChange(tx, input.instrumentId, actor),
  subject: (row) => ({ countryCode: row.countryCode }),
  async run(tx, input, { actor, now, loaded: instrument }) {
    await requireOrganisations(
      tx,
      input.bodies.map((body) => body.organisationId),
      (index) => `bodies.${index}.organisationId`,
    );
    const [last] = await tx
      .select({ position: measure.position })
      .from(measure)
      .where(eq(measure.instrumentId, instrument.id))
      .orderBy(desc(measure.position))
      .limit(1);
    const stood = instrument.adoptedOn ?? instrument.signedOn ?? instrument.inForceOn;
    const state = { state: "active" as const, claim: null, finding: null, isContinuing: input.isContinuing };
    const row = {
      ...state,
      id: newId(),
      instrumentId: instrument.id,
      countryCode: instrument.countryCode,
      position: (last?.position ?? 0) + 1,
      number: input.number ?? null,
      isNumberOfficial: input.number !== undefined,
      text: input.text,
      confidence: input.confidence,
      dueOn: input.dueOn ?? null,
      dueBy: input.dueOn ? lastDayOf(input.dueOn) : noDueDay,
      dueText: input.dueText ?? null,
      isOpen: isOpen(state),
      claimedOn: null,
      claimProgressId: null,
      claimDecision: null,
      foundOn: null,
      findingId: null,
      isPublished: instrument.isPublished,
      existsBy: stood ? happenedBy(stood, now) : instrument.existsBy,
      rowVersion: 1,
      recordedAt: now,
      recordedById: actor.userId,
      changedAt: now,
    };
    await tx.insert(measure).values(row);
    if (input.bodies.length > 0)
      await tx
        .insert(measureBody)
        .values(input.bodies.map((body) => ({ ...body, measureId: row.id })))
        .onConflictDoNothing();
    if (input.pillars.length > 0)
      await tx
        .insert(measurePillar)
        .values([...new Set(input.pillars)].map((pillar) => ({ measureId: row.id, pillar })));
    if (input.dueOn || input.dueText)
      await tx.insert(deadline).values({
        id: newId(),
        measureId: row.id,
        sequence: 1,
        dueOn: row.dueOn,
        dueText: row.dueText,
        reason: "original",
        authorityInstrumentId: instrument.id,
        decidedOn: stood ?? null,
        decidedBy: row.existsBy,
        recordedAt: now,
        recordedById: actor.userId,
      });
    await countMeasure(tx, null, row, now);
    return {
      value: { id: row.id, rowVersion: 1 },
      changes: [
        {
          subject: ["measure", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished,
          after: { ...input, id: row.id },
        },
      ],
    };
  },
});
