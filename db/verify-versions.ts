import { and, asc, eq, gt, inArray, isNotNull } from "drizzle-orm";
import { groupBy } from "./queries/group-by";
import { provision, version } from "./schema";
import type { Reader } from "./store";
import { versionHash } from "./version-hash";

const atOnce = 20;

/** How many frozen versions there are, and the id of the first that is not as it was sealed; null when all are. */
export async function verifyVersions(reader: Reader): Promise<{ count: number; firstBadId: string | null }> {
  let [count, after] = [0, ""];
  for (;;) {
    const rows = await reader
      .select()
      .from(version)
      .where(and(isNotNull(version.hash), gt(version.id, after)))
      .orderBy(asc(version.id))
      .limit(atOnce);
    if (rows.length === 0) return { count, firstBadId: null };
    const units = await unitsOf(
      reader,
      rows.map(({ id }) => id),
    );
    const bad = rows.find((row) => versionHash(row, units.get(row.id) ?? []) !== row.hash);
    if (bad) return { count, firstBadId: bad.id };
    count += rows.length;
    after = rows.at(-1)?.id ?? after;
  }
}

async function unitsOf(reader: Reader, ids: string[]) {
  const rows = await reader
    .select({
      versionId: version.id,
      kind: provision.kind,
      number: provision.number,
      heading: provision.heading,
      body: provision.body,
    })
    .from(version)
    .innerJoin(
      provision,
      and(eq(provision.instrumentId, version.instrumentId), eq(provision.versionId, version.id)),
    )
    .where(inArray(version.id, ids))
    .orderBy(asc(version.id), asc(provision.position));
  const units = rows.map(({ kind, body, ...row }) => ({
    ...row,
    kind: kind ?? ("text" as const),
    body: body ?? "",
  }));
  return groupBy(units, ({ versionId }) => versionId);
}
