import { and, eq, inArray } from "drizzle-orm";
import { isPublicState } from "../domain/comparison/visible";
import type { CaseSubjectView } from "../domain/view/case";
import type { CaseSubject } from "../domain/vocabulary";
import {
  assessment,
  assessmentStanding,
  country,
  criterion,
  instrument,
  measure,
  organisation,
} from "./schema";
import type { Tx } from "./store";

export interface CaseFact extends CaseSubjectView {
  countryCode: string | null;
}

interface About {
  kind: CaseSubject;
  id: string;
}

const at = (folder: string, id: string) => `/${folder}/${encodeURIComponent(id)}`;

/** The facts that everybody may read, of those that cases are about, by "kind id": a statement for each kind. */
export async function publicFacts(
  tx: Pick<Tx, "select">,
  about: readonly About[],
): Promise<Map<string, CaseFact>> {
  const found = new Map<string, CaseFact>();
  const ids = (kind: CaseSubject) => about.filter((each) => each.kind === kind).map(({ id }) => id);
  const put = (kind: CaseSubject, rows: readonly Omit<CaseFact, "kind">[]) => {
    for (const row of rows) found.set(`${kind} ${row.id}`, { kind, ...row });
  };
  const readers: Record<CaseSubject, (ids: string[]) => Promise<Omit<CaseFact, "kind">[]>> = {
    measure: async (of) =>
      (
        await tx
          .select({
            id: measure.id,
            title: measure.text,
            number: measure.number,
            countryCode: measure.countryCode,
          })
          .from(measure)
          .where(and(inArray(measure.id, of), eq(measure.isPublished, true)))
      ).map((row) => ({ ...row, path: at("measures", row.id) })),
    instrument: async (of) =>
      (
        await tx
          .select({
            id: instrument.id,
            title: instrument.title,
            number: instrument.number,
            countryCode: instrument.countryCode,
          })
          .from(instrument)
          .where(and(inArray(instrument.id, of), eq(instrument.isPublished, true)))
      ).map((row) => ({ ...row, path: at("instruments", row.id) })),
    organisation: async (of) =>
      (
        await tx
          .select({
            id: organisation.id,
            title: organisation.name,
            number: organisation.acronym,
            countryCode: organisation.countryCode,
          })
          .from(organisation)
          .where(inArray(organisation.id, of))
      ).map((row) => ({ ...row, path: at("organisations", row.id) })),
    country: async (of) =>
      (
        await tx
          .select({ id: country.code, title: country.name })
          .from(country)
          .where(inArray(country.code, of))
      ).map((row) => ({
        ...row,
        number: null,
        countryCode: row.id,
        path: at("countries", row.id.toLowerCase()),
      })),
    assessment: async (of) =>
      (
        await tx
          .select({
            id: assessment.id,
            title: criterion.question,
            number: assessment.criterionCode,
            countryCode: assessment.countryCode,
            state: assessmentStanding.state,
          })
          .from(assessment)
          .innerJoin(assessmentStanding, eq(assessmentStanding.assessmentId, assessment.id))
          .innerJoin(
            criterion,
            and(eq(criterion.code, assessment.criterionCode), eq(criterion.edition, assessment.edition)),
          )
          .where(inArray(assessment.id, of))
      )
        .filter(({ state }) => isPublicState(state))
        .map(({ state: _state, ...row }) => ({
          ...row,
          path: `/compare/${row.number.toLowerCase()}/${row.countryCode.toLowerCase()}`,
        })),
  };
  for (const kind of Object.keys(readers) as CaseSubject[]) {
    const wanted = ids(kind);
    if (wanted.length > 0) put(kind, await readers[kind](wanted));
  }
  return found;
}
