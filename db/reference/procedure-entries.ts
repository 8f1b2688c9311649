import { type Entry, none } from "./entry";
import type { ProceduresRecord, TopicsRecord } from "./procedure-record";

export const rungEntries = ({ rungs }: ProceduresRecord): Entry<"rung">[] =>
  rungs.map((facts, index) => ({
    kind: "rung",
    id: facts.stage,
    countryCode: null,
    facts: { ...facts, position: index + 1 },
    sources: [],
    columns: () => ({ ...facts, position: index + 1 }),
    fresh: none,
    children: none,
  }));

export const procedureEntries = ({ procedures }: ProceduresRecord): Entry<"procedure">[] =>
  procedures.map(({ sources, ...facts }) => {
    const { steps, ...columns } = facts;
    return {
      kind: "procedure",
      id: facts.id,
      countryCode: facts.countryCode,
      facts,
      sources,
      columns: () => columns,
      fresh: (now) => ({ recordedAt: now }),
      children: () => ({
        procedureStep: steps.map((step, place) => ({
          ...step,
          procedureId: facts.id,
          position: place + 1,
        })),
      }),
    };
  });

export const topicEntries = ({ topics }: TopicsRecord): Entry<"topic">[] =>
  topics.map((facts, index) => {
    const { criteria, ...columns } = facts;
    return {
      kind: "topic",
      id: facts.id,
      countryCode: null,
      facts: { ...facts, position: index + 1 },
      sources: [],
      columns: () => ({ ...columns, position: index + 1 }),
      fresh: none,
      children: () => ({
        topicCriterion: criteria.map((criterionCode) => ({ topicId: facts.id, criterionCode })),
      }),
    };
  });
