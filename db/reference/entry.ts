import type * as schema from "../schema";

export type Insert<Name extends LoadedTable> = (typeof schema)[Name]["$inferInsert"];
type EntryTable =
  | "source"
  | "country"
  | "gap"
  | "organisation"
  | "instrument"
  | "milestone"
  | "provision"
  | "measure"
  | "progress"
  | "standard"
  | "ratification"
  | "pillar"
  | "approach"
  | "theme"
  | "criterion"
  | "assessment"
  | "indicator"
  | "observation"
  | "rating"
  | "rung"
  | "procedure"
  | "topic"
  | "monitoringBody"
  | "event"
  | "practice"
  | "recommendation";
type ChildTable =
  | "membership"
  | "statehood"
  | "standardArticle"
  | "basis"
  | "assessmentProvision"
  | "relation"
  | "measurePillar"
  | "measureBody"
  | "deadline"
  | "awaitingReview"
  | "procedureStep"
  | "topicCriterion"
  | "organiser"
  | "participant"
  | "eventInstrument"
  | "outcome"
  | "practicePillar"
  | "recommendationPillar";
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
  answer: never;
}

export const versioned = (now: string) => ({ rowVersion: 1, recordedAt: now });
export const none = () => ({});
