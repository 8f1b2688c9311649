import { fold } from "../../domain/fold";
import { comparePartialDates, happenedBy, lastDayOf, type PartialDate } from "../../domain/partial-date";
import { noDueDay } from "../counters";
import type * as schema from "../schema";
import type { Reference } from "./files";
import type { CountryRecord, FrameworkRecord, InstrumentRecord, MeasureRecord, SourceRecord } from "./record";

type Insert<Name extends LoadedTable> = (typeof schema)[Name]["$inferInsert"];
type EntryTable =
  | "source"
  | "country"
  | "gap"
  | "organisation"
  | "instrument"
  | "milestone"
  | "provision"
  | "measure"
  | "progress";
type ChildTable = "membership" | "relation" | "measurePillar" | "measureBody" | "deadline" | "awaitingReview";
export type LoadedTable = EntryTable | ChildTable | "citation";
export type Rows<Name extends LoadedTable = LoadedTable> = { [Each in Name]?: Insert<Each>[] };

/** One record of the files, and the rows it stands in. */
export interface Entry<Kind extends EntryTable = EntryTable> {
  kind: Kind;
  id: string;
  countryCode: string | null;
  /** What the file says, without the records below it: what is hashed and what the audit keeps. */
  facts: unknown;
  sources: readonly string[];
  /** The columns that follow from the facts. */
  columns(recordedAt: string): Omit<Insert<Kind>, keyof Fresh>;
  /** The further columns of a new row. */
  fresh(now: string): Partial<Insert<Kind>>;
  children(now: string): Rows<ChildTable>;
}
interface Fresh {
  rowVersion: never;
  recordedAt: never;
  changedAt: never;
  isPublished: never;
  dueBy: never;
  isOpen: never;
  state: never;
}

const words = (parts: (string | null | undefined)[]) => fold(parts.filter(Boolean).join(" "));
const texts = ({ en, ru, uz, native }: InstrumentRecord["title"]) => [en, ru, uz, native];
const versioned = (now: string) => ({ rowVersion: 1, recordedAt: now });
const none = () => ({});

/** All records of the files in an order in which each only refers to ones before it. */
export function entriesOf({ sources, countries, frameworks }: Reference): Entry[] {
  const tracked = new Set(frameworks.map((each) => each.countryCode));
  const instruments = frameworks.flatMap(({ countryCode, instruments }) =>
    instruments.map((record) => ({ countryCode, record })),
  );
  const measures = instruments.flatMap(({ countryCode, record }) =>
    record.measures.map((each, index) => ({
      countryCode,
      instrument: record,
      record: each,
      position: index + 1,
    })),
  );
  return [
    ...sources.map(sourceEntry),
    ...countries.map((record) => countryEntry(record, tracked.has(record.code))),
    ...frameworks.flatMap(gapEntries),
    ...frameworks.flatMap(organisationEntries),
    ...instruments.map(({ countryCode, record }) => instrumentEntry(countryCode, record)),
    ...instruments.flatMap(({ countryCode, record }) => milestoneEntries(countryCode, record)),
    ...instruments.flatMap(({ countryCode, record }) => provisionEntries(countryCode, record)),
    ...measures.map(measureEntry),
    ...measures.flatMap(({ countryCode, record }) => progressEntries(countryCode, record)),
  ];
}

const sourceEntry = (facts: SourceRecord): Entry<"source"> => ({
  kind: "source",
  id: facts.id,
  countryCode: null,
  facts,
  sources: [],
  columns: () => ({ ...facts, folded: words([facts.title, facts.publisher]) }),
  fresh: versioned,
  children: none,
});

const countryEntry = ({ sources, ...facts }: CountryRecord, isTracked: boolean): Entry<"country"> => ({
  kind: "country",
  id: facts.code,
  countryCode: facts.code,
  facts: { ...facts, isTracked },
  sources,
  columns: () => {
    const { memberships: _memberships, ...columns } = facts;
    return { ...columns, isTracked };
  },
  fresh: versioned,
  children: () => ({
    membership: facts.memberships.map(({ organisation, ...rest }) => ({
      ...rest,
      countryCode: facts.code,
      organisationCode: organisation,
    })),
  }),
});

const gapEntries = ({ countryCode, gaps }: FrameworkRecord): Entry<"gap">[] =>
  gaps.map(({ id, text }, index) => ({
    kind: "gap",
    id,
    countryCode,
    facts: { id, text, position: index + 1 },
    sources: [],
    columns: () => ({ id, countryCode, position: index + 1, text }),
    fresh: none,
    children: none,
  }));

const organisationEntries = ({ countryCode, organisations }: FrameworkRecord): Entry<"organisation">[] =>
  organisations.map(({ sources, ...facts }) => ({
    kind: "organisation",
    id: facts.id,
    countryCode,
    facts,
    sources,
    columns: () => {
      const { isInternational, ...columns } = facts;
      return {
        ...columns,
        countryCode: isInternational ? null : countryCode,
        folded: words([facts.acronym, ...texts(facts.name)]),
      };
    },
    fresh: versioned,
    children: none,
  }));

/** The earliest day by which an instrument, be it as a draft, was certainly there. */
function firstDay(record: InstrumentRecord): PartialDate | null {
  const days = [record.draftedOn, record.adoptedOn, record.signedOn, record.inForceOn];
  for (const { kind, happenedOn } of record.milestones) if (kind === "held") days.push(happenedOn);
  return days.flatMap((day) => day ?? []).sort(comparePartialDates)[0] ?? null;
}

function instrumentEntry(countryCode: string, record: InstrumentRecord): Entry<"instrument"> {
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
      folded: words([record.number, ...texts(record.title)]),
    }),
    fresh: (now) => ({ ...versioned(now), isPublished: true, changedAt: now }),
    children: (now) => ({
      relation: relations.map((each) => ({ ...each, fromId: record.id, recordedAt: now })),
    }),
  };
}

const milestoneEntries = (countryCode: string, instrument: InstrumentRecord): Entry<"milestone">[] =>
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

const provisionEntries = (countryCode: string, instrument: InstrumentRecord): Entry<"provision">[] =>
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

interface PlacedMeasure {
  countryCode: string;
  instrument: InstrumentRecord;
  record: MeasureRecord;
  position: number;
}

function measureEntry({ countryCode, instrument, record, position }: PlacedMeasure): Entry<"measure"> {
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
      folded: words([record.number, ...texts(record.text)]),
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

const progressEntries = (countryCode: string, measure: MeasureRecord): Entry<"progress">[] =>
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
