import { happenedBy } from "../../domain/partial-date";
import type {
  EventRecord,
  MonitoringBodyRecord,
  PracticeRecord,
  RecommendationRecord,
} from "./advice-record";
import { type Entry, none, versioned } from "./entry";
import type { FrameworkRecord } from "./record";

export const monitoringBodyEntries = (bodies: readonly MonitoringBodyRecord[]): Entry<"monitoringBody">[] =>
  bodies.map(({ sources, ...facts }, index) => ({
    kind: "monitoringBody",
    id: facts.id,
    countryCode: null,
    facts: { ...facts, position: index + 1 },
    sources,
    columns: () => ({ ...facts, position: index + 1 }),
    fresh: none,
    children: none,
  }));

/** Those of all frameworks, an event that stands for others before them. */
export const eventEntries = (frameworks: readonly FrameworkRecord[]): Entry<"event">[] =>
  frameworks.flatMap(({ countryCode, events }) => events.map((record) => eventEntry(countryCode, record)));

function eventEntry(countryCode: string, record: EventRecord): Entry<"event"> {
  const { sources, ...facts } = record;
  const { organisers, participants, focusInstrumentIds, outcomes, ...columns } = facts;
  const eventId = record.id;
  return {
    kind: "event",
    id: eventId,
    countryCode,
    facts,
    sources,
    columns: (recordedAt) => ({
      ...columns,
      countryCode,
      existsBy: happenedBy(record.happenedOn, recordedAt),
      isUndated: record.happenedOn === null,
    }),
    fresh: versioned,
    children: (recordedAt) => ({
      organiser: organisers.map((each, index) => ({ ...each, eventId, position: index + 1 })),
      participant: participants.map((each, index) => ({ ...each, eventId, position: index + 1 })),
      eventInstrument: focusInstrumentIds.map((instrumentId, index) => ({
        eventId,
        instrumentId,
        position: index + 1,
      })),
      outcome: outcomes.map((text, index) => ({
        id: `${eventId}-o${index + 1}`,
        eventId,
        position: index + 1,
        text,
        recordedAt,
      })),
    }),
  };
}

export const practiceEntries = ({ countryCode, practices }: FrameworkRecord): Entry<"practice">[] =>
  practices.map((record) => practiceEntry(countryCode, record));

function practiceEntry(countryCode: string, record: PracticeRecord): Entry<"practice"> {
  const { sources, ...facts } = record;
  const { pillars, ...columns } = facts;
  return {
    kind: "practice",
    id: record.id,
    countryCode,
    facts,
    sources,
    columns: () => ({ ...columns, countryCode }),
    fresh: versioned,
    children: () => ({
      practicePillar: pillars.map((pillar) => ({ practiceId: record.id, pillar })),
    }),
  };
}

export const recommendationEntries = ({
  countryCode,
  recommendations,
}: FrameworkRecord): Entry<"recommendation">[] =>
  recommendations.map((record) => recommendationEntry(countryCode, record));

function recommendationEntry(countryCode: string, record: RecommendationRecord): Entry<"recommendation"> {
  const { sources, ...facts } = record;
  const { pillars, ...columns } = facts;
  return {
    kind: "recommendation",
    id: record.id,
    countryCode,
    facts,
    sources,
    columns: (recordedAt) => ({
      ...columns,
      countryCode,
      existsBy: happenedBy(record.madeOn, recordedAt),
      isUndated: record.madeOn === null,
    }),
    fresh: (now) => ({ ...versioned(now), answer: "unanswered" }),
    children: () => ({
      recommendationPillar: pillars.map((pillar) => ({ recommendationId: record.id, pillar })),
    }),
  };
}
