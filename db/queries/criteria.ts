import { asc, eq } from "drizzle-orm";
import type { ComputedFrom } from "../../domain/comparison/computed";
import { invalidField } from "../../domain/failure";
import type { CriterionView } from "../../domain/view/comparison";
import { basis, criterion, standard, theme } from "../schema";
import { groupBy } from "./group-by";
import type { Scope } from "./scope";

/** Every question of the rubric, in its order, with the standards it rests on. Three statements. */
export async function listCriteria(scope: Scope): Promise<CriterionView[]> {
  return (await readRubric(scope)).map(({ view }) => view);
}

/** The same with how each is computed, where it is. */
export async function readRubric({
  reader,
}: Scope): Promise<{ view: CriterionView; computedFrom: ComputedFrom | null }[]> {
  const rows = await reader.select().from(criterion).orderBy(asc(criterion.position), asc(criterion.code));
  const themes = await reader.select({ id: theme.id, name: theme.name }).from(theme);
  const bases = await reader
    .select({
      subjectId: basis.subjectId,
      standardId: basis.standardId,
      shortName: standard.shortName,
      fullName: standard.fullName,
      reference: basis.reference,
      isVerified: basis.isVerified,
    })
    .from(basis)
    .innerJoin(standard, eq(standard.id, basis.standardId))
    .where(eq(basis.subjectKind, "criterion"))
    .orderBy(asc(basis.subjectId), asc(basis.position));
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  const basesOf = groupBy(bases, (row) => row.subjectId);
  return rows.map(({ computedFrom, position: _position, ...row }) => ({
    computedFrom,
    view: {
      ...row,
      theme: names.get(row.themeId) ?? {},
      subTheme: names.get(row.subThemeId) ?? {},
      isComputed: computedFrom !== null,
      basis: (basesOf.get(row.code) ?? []).map(({ subjectId: _id, ...each }) => each),
    },
  }));
}

/** A filter by a question that is none must not look like a question without answers: `invalid` on `criterion`. One statement. */
export async function requireCriterion({ reader }: Scope, code: string | undefined): Promise<void> {
  if (code === undefined) return;
  const [found] = await reader
    .select({ code: criterion.code })
    .from(criterion)
    .where(eq(criterion.code, code));
  if (!found) throw invalidField("criterion", "unknown_criterion");
}
