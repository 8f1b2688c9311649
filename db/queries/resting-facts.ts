import { asc, eq } from "drizzle-orm";
import type { RestingFact } from "../../domain/view/source";
import { citation } from "../schema";
import type { Scope } from "./scope";
import { subjectRefs } from "./subject-refs";

const factsShown = 500;

/** The facts that cite a source, of those the reader may see. */
export async function listRestingFacts(scope: Scope, sourceId: string): Promise<RestingFact[]> {
  const rows = await scope.reader
    .select()
    .from(citation)
    .where(eq(citation.sourceId, sourceId))
    .orderBy(asc(citation.subjectKind), asc(citation.subjectId))
    .limit(factsShown);
  const refOf = await subjectRefs(
    scope,
    rows.map((row) => ({ kind: row.subjectKind, id: row.subjectId })),
  );
  return rows.flatMap((row) => {
    const ref = refOf(row.subjectKind, row.subjectId);
    if (!ref) return [];
    const { id, subjectKind, subjectId, field, locator, quote, confidence } = row;
    return [{ citationId: id, kind: subjectKind, subjectId, field, locator, quote, confidence, ...ref }];
  });
}
