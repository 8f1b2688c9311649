import { and, eq, inArray } from "drizzle-orm";
import { isPublicState } from "../domain/comparison/visible";
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

type Select = Pick<Tx, "select">;

/** How things of each kind are named, of which State they are and whether everybody may read them. */
const readers = {
  measure: (tx: Select, ids: string[]) =>
    tx
      .select({
        id: measure.id,
        title: measure.text,
        number: measure.number,
        countryCode: measure.countryCode,
        isPublic: measure.isPublished,
      })
      .from(measure)
      .where(inArray(measure.id, ids)),
  instrument: (tx: Select, ids: string[]) =>
    tx
      .select({
        id: instrument.id,
        title: instrument.title,
        number: instrument.number,
        countryCode: instrument.countryCode,
        isPublic: instrument.isPublished,
      })
      .from(instrument)
      .where(inArray(instrument.id, ids)),
  organisation: async (tx: Select, ids: string[]) => {
    const rows = await tx
      .select({
        id: organisation.id,
        title: organisation.name,
        number: organisation.acronym,
        countryCode: organisation.countryCode,
      })
      .from(organisation)
      .where(inArray(organisation.id, ids));
    return rows.map((row) => ({ ...row, isPublic: true }));
  },
  country: async (tx: Select, codes: string[]) => {
    const rows = await tx
      .select({ id: country.code, title: country.name })
      .from(country)
      .where(inArray(country.code, codes));
    return rows.map((row) => ({ ...row, number: null, countryCode: row.id, isPublic: true }));
  },
  assessment: async (tx: Select, ids: string[]) => {
    const rows = await tx
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
      .where(inArray(assessment.id, ids));
    return rows.map(({ state, ...row }) => ({ ...row, isPublic: isPublicState(state) }));
  },
} satisfies Record<CaseSubject, (tx: Select, ids: string[]) => PromiseLike<unknown[]>>;

type RowOf<Kind extends CaseSubject> = Awaited<ReturnType<(typeof readers)[Kind]>>[number];
type Found<Kind extends CaseSubject> = RowOf<Kind> & { kind: Kind };

/** What people talk about and open cases on, by "kind id": a statement for each kind. */
export async function findSubjects<Kind extends CaseSubject>(
  tx: Select,
  about: readonly { kind: Kind; id: string }[],
): Promise<Map<string, Found<Kind>>> {
  const found = new Map<string, Found<Kind>>();
  for (const kind of new Set(about.map((each) => each.kind))) {
    const ids = about.filter((each) => each.kind === kind).map(({ id }) => id);
    for (const row of (await readers[kind](tx, ids)) as RowOf<Kind>[])
      found.set(`${kind} ${row.id}`, { ...row, kind });
  }
  return found;
}
