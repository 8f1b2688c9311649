import { pathOfSubject } from "../domain/subject-path";
import type { CaseSubjectView } from "../domain/view/case";
import type { CaseSubject } from "../domain/vocabulary";
import { findSubjects } from "./find-subjects";
import type { Tx } from "./store";

export interface CaseFact extends CaseSubjectView {
  countryCode: string | null;
}

/** The facts that everybody may read, of those that cases are about, by "kind id": a statement for each kind. */
export async function publicFacts(
  tx: Pick<Tx, "select">,
  about: readonly { kind: CaseSubject; id: string }[],
): Promise<Map<string, CaseFact>> {
  const found = [...(await findSubjects(tx, about))].filter(([, { isPublic }]) => isPublic);
  return new Map(
    found.map(([key, { isPublic: _isPublic, ...row }]) => [key, { ...row, path: pathOfSubject(row) }]),
  );
}
