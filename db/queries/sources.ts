import { and, count, desc, eq, exists, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { countriesOf } from "../../domain/permissions";
import { countedUpTo, type Paged } from "../../domain/view/shared";
import type { SourceItem, SourceView } from "../../domain/view/source";
import { citation, instrument, source } from "../schema";
import { below, cutPage, limitOf, type PageRequest, readCursor } from "./page";
import { listRestingFacts } from "./resting-facts";
import { type Scope, visible } from "./scope";
import { findMatches, pageOfFound } from "./search-match";

const columns = {
  id: source.id,
  title: source.title,
  publisher: source.publisher,
  publishedOn: source.publishedOn,
  publishedNote: source.publishedNote,
  url: source.url,
  language: source.language,
  note: source.note,
  consulted: source.consulted,
  checkedOn: source.checkedOn,
  recordedAt: source.recordedAt,
};

/** Leaves out a source that only instruments cite which the reader may not see. */
export function shown(scope: Scope): SQL | undefined {
  if (countriesOf(scope.actor) === "all") return undefined;
  const seen = visible(scope, instrument);
  const cited = (condition: SQL | undefined) =>
    scope.reader
      .select({ one: sql`1` })
      .from(citation)
      .leftJoin(
        instrument,
        and(eq(citation.subjectKind, "instrument"), eq(instrument.id, citation.subjectId)),
      )
      .where(and(eq(citation.sourceId, source.id), condition));
  const citedByMore = scope.reader
    .select({ one: sql`1` })
    .from(citation)
    .where(and(eq(citation.sourceId, source.id), ne(citation.subjectKind, "instrument")));
  return or(exists(citedByMore), exists(cited(seen)), notExists(cited(undefined)));
}

/** Sources, last recorded first, a page at a time; `totalCount` stops at `countedUpTo`. Two statements, four with words. */
export async function listSources(
  scope: Scope,
  request: PageRequest & { q?: string } = {},
): Promise<Paged<SourceItem>> {
  const limit = limitOf(request);
  const found = request.q ? await findMatches(scope, { q: request.q, kind: "source" }) : null;
  const wanted = and(found?.holds(sql`${source.id}`), shown(scope));
  const rows = await scope.reader
    .select(columns)
    .from(source)
    .where(and(wanted, below([source.recordedAt, source.id], readCursor(request.cursor, "ss"))))
    .orderBy(desc(source.recordedAt), desc(source.id))
    .limit(limit + 1);
  const shownRows = scope.reader
    .select({ one: sql`1`.as("one") })
    .from(source)
    .where(wanted)
    .limit(countedUpTo)
    .as("shown_rows");
  const page = cutPage(rows, limit, (row) => [row.recordedAt, row.id]);
  return {
    data: page.rows,
    page: await pageOfFound(scope, found, page.next, [], async () => {
      const [counted] = await scope.reader.select({ rows: count() }).from(shownRows);
      return counted?.rows ?? 0;
    }),
  };
}

/** One source and the facts that rest on it, of those the reader may see. `not_found` for an unknown id. */
export async function getSource(scope: Scope, id: string): Promise<SourceView> {
  const [row] = await scope.reader
    .select(columns)
    .from(source)
    .where(and(eq(source.id, id), shown(scope)));
  if (!row) throw new Failure("not_found", "not_found");
  return { ...row, facts: await listRestingFacts(scope, id) };
}
