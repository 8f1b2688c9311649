import type { z } from "zod";
import { isOpen } from "../domain/deadline";
import type { EnterMeasure } from "../domain/input/measure";
import { happenedBy, lastDayOf } from "../domain/partial-date";
import { newId } from "./new-id";
import { noDueDay } from "./no-due-day";
import type { instrument } from "./schema";

type NewMeasure = Omit<z.output<typeof EnterMeasure>, "instrumentId">;

/** Who enters it, when, into what, and at which place. */
interface Entering {
  instrument: typeof instrument.$inferSelect;
  position: number;
  now: string;
  actorId: string;
}

/** The rows a new measure consists of: itself, its bodies and pillars, and the first entry of its ledger where it has a due day. */
export function measureRows(input: NewMeasure, { instrument, position, now, actorId }: Entering) {
  const stood = instrument.adoptedOn ?? instrument.signedOn ?? instrument.inForceOn;
  const state = { state: "active" as const, claim: null, finding: null, isContinuing: input.isContinuing };
  const row = {
    ...state,
    id: newId(),
    instrumentId: instrument.id,
    countryCode: instrument.countryCode,
    position,
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
    firstDueBy: input.dueOn ? lastDayOf(input.dueOn) : null,
    completedBy: null,
    slipCount: 0,
    slipWithActCount: 0,
    turns: [],
    isPublished: instrument.isPublished,
    existsBy: stood ? happenedBy(stood, now) : instrument.existsBy,
    rowVersion: 1,
    recordedAt: now,
    recordedById: actorId,
    changedAt: now,
  };
  const ledger = {
    id: newId(),
    measureId: row.id,
    sequence: 1,
    dueOn: row.dueOn,
    dueText: row.dueText,
    reason: "original" as const,
    authorityInstrumentId: instrument.id,
    decidedOn: stood ?? null,
    decidedBy: row.existsBy,
    recordedAt: now,
    recordedById: actorId,
  };
  return {
    row,
    bodies: input.bodies.map((body) => ({ ...body, measureId: row.id })),
    pillars: [...new Set(input.pillars)].map((pillar) => ({ measureId: row.id, pillar })),
    deadlines: input.dueOn || input.dueText ? [ledger] : [],
  };
}
