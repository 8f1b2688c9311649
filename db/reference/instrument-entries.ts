import { firstDayOfInstrument } from "../../domain/instrument";
import { happenedBy, lastDayOf, type PartialDate } from "../../domain/partial-date";
import { type Entry, none, versioned } from "./entry";
import type { InstrumentRecord } from "./record";

/** The earliest day by which an instrument certainly stood. */
export const firstDay = (record: InstrumentRecord): PartialDate | null =>
  firstDayOfInstrument(
    record,
    record.milestones.filter(({ kind }) => kind === "held").map(({ happenedOn }) => happenedOn),
  );

export function instrumentEntry(countryCode: string, record: InstrumentRecord): Entry<"instrument"> {
  const { sources, milestones: _milestones, provisions: _provisions, measures: _measures, ...facts } = record;
  const { relations, ...columns } = facts;
  const first = firstDay(record);
  return {
    kind: "instrument",
    id: record.id,
    countryCode,
    facts: { ...facts, first },
    sources,
    columns: (recordedAt) => ({
      ...columns,
      countryCode,
      existsBy: happenedBy(first, recordedAt),
      isUndated: first === null,
    }),
    fresh: (now) => ({ ...versioned(now), isPublished: true, changedAt: now }),
    children: (now) => ({
      relation: relations.map((each) => ({ ...each, fromId: record.id, recordedAt: now })),
    }),
  };
}

export const milestoneEntries = (countryCode: string, instrument: InstrumentRecord): Entry<"milestone">[] =>
  instrument.milestones.map(({ sources, ...facts }, index) => ({
    kind: "milestone",
    id: facts.id,
    countryCode,
    facts,
    sources,
    columns: (recordedAt) => ({
      ...facts,
      instrumentId: instrument.id,
      countryCode,
      happenedBy:
        facts.kind === "planned" && facts.happenedOn
          ? lastDayOf(facts.happenedOn)
          : happenedBy(facts.happenedOn, recordedAt),
      position: index + 1,
      confidence: instrument.confidence,
    }),
    fresh: (now) => ({ recordedAt: now }),
    children: none,
  }));

export const provisionEntries = (countryCode: string, instrument: InstrumentRecord): Entry<"provision">[] =>
  instrument.provisions.map((facts, index) => ({
    kind: "provision",
    id: facts.id,
    countryCode,
    facts: { ...facts, position: index + 1 },
    sources: [],
    columns: () => ({
      ...facts,
      instrumentId: instrument.id,
      position: index + 1,
      language: "en",
      confidence: instrument.confidence,
    }),
    fresh: (now) => ({ recordedAt: now }),
    children: none,
  }));
