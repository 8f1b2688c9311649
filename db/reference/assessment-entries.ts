import { certainBefore, certainBy } from "../../domain/comparison/validity";
import type { AssessmentsRecord } from "./comparison-record";
import { type Entry, none } from "./entry";

type Answer = AssessmentsRecord["assessments"][number];

/** Each answer and, before it, the earlier ones it followed: those were so as of their day, and no longer when the next one began. */
export const assessmentEntries = ({ edition, assessments }: AssessmentsRecord): Entry<"assessment">[] =>
  assessments.flatMap((answer) => [
    ...answer.history.map((_earlier, index) => earlierEntry(answer, index, edition)),
    answerEntry(answer, edition),
  ]);

function answerEntry({ sources, history: _history, ...facts }: Answer, edition: string): Entry<"assessment"> {
  const { provisions, ...columns } = facts;
  return {
    kind: "assessment",
    id: facts.id,
    countryCode: facts.countryCode,
    facts: { ...facts, edition },
    sources,
    columns: (recordedAt) => ({
      ...columns,
      edition,
      language: "en",
      validFromBy: certainBy(facts, recordedAt),
      origin: "public_source",
    }),
    fresh: (now) => ({ recordedAt: now }),
    children: () => ({
      assessmentProvision: provisions.map((provision, index) => ({
        ...provision,
        assessmentId: facts.id,
        position: index + 1,
      })),
    }),
  };
}

function earlierEntry(answer: Answer, index: number, edition: string): Entry<"assessment"> {
  const { sources, ...facts } = answer.history[index] as Answer["history"][number];
  const { criterionCode, countryCode } = answer;
  return {
    kind: "assessment",
    id: facts.id,
    countryCode,
    facts: { ...facts, criterionCode, countryCode, edition },
    sources,
    columns: (recordedAt) => ({
      ...facts,
      criterionCode,
      countryCode,
      edition,
      language: "en",
      validFromBy: earlierBy(answer, index, recordedAt),
      origin: "public_source",
    }),
    fresh: (now) => ({ recordedAt: now }),
    children: none,
  };
}

function earlierBy(answer: Answer, index: number, recordedAt: string): string {
  const earlier = answer.history[index];
  if (!earlier) return certainBy(answer, recordedAt);
  return certainBefore(earlier.asOf, earlierBy(answer, index + 1, recordedAt));
}
