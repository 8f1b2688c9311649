import type { ScaleValue } from "../vocabulary";

/** An answer and what it rests on. */
export interface Evidenced {
  id: string;
  criterionCode: string;
  value: ScaleValue | null;
  /** Ids of sources and provisions (`source:…`, `provision:…`), in any order. */
  evidence: readonly string[];
}

/** Answers to one criterion that rest on the same evidence and differ in value. */
export interface Drift<Row extends Evidenced> {
  criterionCode: string;
  evidence: string[];
  answers: Row[];
}

/**
 * Finds where the same evidence was given different values for one criterion, so that reviewers can agree on a reading. Absences and
 * answers without evidence are left out. In the order of the criteria's codes.
 */
export function findDrift<Row extends Evidenced>(answers: readonly Row[]): Drift<Row>[] {
  const groups = new Map<string, Drift<Row>>();
  for (const answer of answers) {
    if (answer.value === null || answer.evidence.length === 0) continue;
    const evidence = [...new Set(answer.evidence)].sort();
    const key = JSON.stringify([answer.criterionCode, evidence]);
    const group = groups.get(key) ?? { criterionCode: answer.criterionCode, evidence, answers: [] };
    group.answers.push(answer);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.answers.map(({ value }) => value)).size > 1)
    .sort((a, b) => (a.criterionCode < b.criterionCode ? -1 : a.criterionCode > b.criterionCode ? 1 : 0));
}
