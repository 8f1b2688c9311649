import { and, asc, eq, lte } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { VersionItem, VersionProvision, VersionView } from "../../domain/view/version";
import { instrument, provision, version } from "../schema";
import { citationsOf } from "./attached";
import { instrumentRef } from "./measure-item";
import { type Scope, visible } from "./scope";

const itemColumns = {
  id: version.id,
  number: version.sequence,
  label: version.label,
  datedOn: version.datedOn,
  language: version.language,
  format: version.format,
  articleCount: version.articleCount,
  wordCount: version.wordCount,
  hash: version.hash,
  frozenAt: version.frozenAt,
  recordedAt: version.recordedAt,
  rowVersion: version.rowVersion,
};

const itemOf = <Row extends { hash: string | null }>(row: Row) => ({ ...row, isFrozen: row.hash !== null });

const known = ({ on }: Scope) => (on === null ? undefined : lte(version.datedBy, on));

/** The versions of an instrument that there were by the day asked about, oldest first. One statement; visibility is the caller's. */
export async function listVersions(scope: Scope, instrumentId: string): Promise<VersionItem[]> {
  const rows = await scope.reader
    .select(itemColumns)
    .from(version)
    .where(and(eq(version.instrumentId, instrumentId), known(scope)))
    .orderBy(asc(version.sequence));
  return rows.map(itemOf);
}

/** One version with its units; `not_found` also for one of an instrument the reader may not see, and for one of a later day. */
export async function getVersion(scope: Scope, instrumentId: string, number: number): Promise<VersionView> {
  const [row] = await scope.reader
    .select({ ...itemColumns, leftOut: version.leftOut, instrument: instrumentRef })
    .from(version)
    .innerJoin(instrument, eq(instrument.id, version.instrumentId))
    .where(
      and(
        eq(version.instrumentId, instrumentId),
        eq(version.sequence, number),
        visible(scope, instrument),
        known(scope),
      ),
    );
  if (!row) throw new Failure("not_found", "not_found");
  const citations = await citationsOf(scope.reader, { version: [row.id] });
  return {
    ...itemOf(row),
    provisions: await listVersionProvisions(scope, instrumentId, row.id),
    citations: citations("version", row.id),
  };
}

async function listVersionProvisions(
  scope: Scope,
  instrumentId: string,
  versionId: string,
): Promise<VersionProvision[]> {
  const rows = await scope.reader
    .select({
      id: provision.id,
      kind: provision.kind,
      path: provision.path,
      depth: provision.depth,
      number: provision.number,
      heading: provision.heading,
      body: provision.body,
    })
    .from(provision)
    .where(and(eq(provision.instrumentId, instrumentId), eq(provision.versionId, versionId)))
    .orderBy(asc(provision.position));
  return rows.map(({ kind, path, depth, body, ...row }) => ({
    ...row,
    kind: kind ?? "text",
    path: path ?? row.id,
    depth: depth ?? 0,
    body: body ?? "",
  }));
}
