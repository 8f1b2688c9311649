import { happenedBy, lastDayOf, type PartialDate } from "../../domain/partial-date";
import { noDueDay } from "../no-due-day";
import { type Entry, type Insert, versioned } from "./entry";
import { firstDay } from "./instrument-entries";
import type { InstrumentRecord, MeasureRecord } from "./record";

interface PlacedMeasure {
  countryCode: string;
  instrument: InstrumentRecord;
  record: MeasureRecord;
  position: number;
}

export function measureEntry({ countryCode, instrument, record, position }: PlacedMeasure): Entry<"measure"> {
  const { sources, progress: _progress, ...facts } = record;
  const { pillars, lead, support, dueOn, dueText, isContinuing = false, ...columns } = facts;
  const stood = instrument.adoptedOn ?? instrument.signedOn ?? instrument.inForceOn ?? null;
  const existsBy = (recordedAt: string) => happenedBy(stood ?? firstDay(instrument), recordedAt);
  return {
    kind: "measure",
    id: record.id,
    countryCode,
    facts: { ...facts, stood },
    sources,
    columns: (recordedAt) => ({
      ...columns,
      instrumentId: instrument.id,
      countryCode,
      position,
      isContinuing,
      existsBy: existsBy(recordedAt),
    }),
    fresh: (now) => ({
      ...versioned(now),
      state: "active",
      dueOn,
      dueText,
      dueBy: dueOn ? lastDayOf(dueOn) : noDueDay,
      isOpen: true,
      isPublished: true,
      changedAt: now,
    }),
    children: (now) => ({
      measurePillar: pillars.map((pillar) => ({ measureId: record.id, pillar })),
      measureBody: (["lead", "support"] as const).flatMap((role) =>
        facts[role].map((organisationId) => ({ measureId: record.id, organisationId, role })),
      ),
      deadline: dueOn || dueText ? [originalDeadline(record, instrument.id, stood, existsBy(now), now)] : [],
    }),
  };
}

function originalDeadline(
  { id, dueOn, dueText }: MeasureRecord,
  instrumentId: string,
  decidedOn: PartialDate | null,
  decidedBy: string,
  recordedAt: string,
): Insert<"deadline"> {
  return {
    id: `${id}-d1`,
    measureId: id,
    sequence: 1,
    dueOn,
    dueText,
    reason: "original",
    authorityInstrumentId: instrumentId,
    decidedOn,
    decidedBy,
    recordedAt,
  };
}

export const progressEntries = (countryCode: string, measure: MeasureRecord): Entry<"progress">[] =>
  measure.progress.map(({ sources, ...facts }) => ({
    kind: "progress",
    id: facts.id,
    countryCode,
    facts,
    sources,
    columns: (recordedAt) => ({
      ...facts,
      measureId: measure.id,
      countryCode,
      happenedBy: happenedBy(facts.happenedOn, recordedAt),
      language: "en",
      origin: "public_source",
      confidence: measure.confidence,
    }),
    fresh: (now) => ({ recordedAt: now }),
    children: (now) => ({
      awaitingReview: [{ progressId: facts.id, countryCode, origin: "public_source", recordedAt: now }],
    }),
  }));
