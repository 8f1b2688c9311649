import { and, asc, eq } from "drizzle-orm";
import { placesOf } from "../domain/legal-text/places";
import { countWords, type LegalProvision, textOf } from "../domain/legal-text/provision";
import { newId } from "./new-id";
import { provision, type version } from "./schema";
import type { Tx } from "./store";

type Version = Pick<typeof version.$inferSelect, "id" | "instrumentId" | "language">;
const rowsPerStatement = 500;

/** What a list of versions shows of the units of one. */
export const countsOf = (provisions: readonly LegalProvision[]) => ({
  articleCount: provisions.filter(({ kind }) => kind === "article").length,
  wordCount: provisions.reduce((sum, each) => sum + countWords(textOf(each)), 0),
});

/** Keeps the units of a version, in order, each with its place. */
export async function insertProvisions(
  tx: Tx,
  version: Version,
  provisions: readonly LegalProvision[],
  now: string,
) {
  const places = placesOf(provisions);
  const rows = provisions.map((each, at) => ({
    ...each,
    ...places[at],
    id: newId(),
    instrumentId: version.instrumentId,
    versionId: version.id,
    position: at + 1,
    language: version.language,
    confidence: "text" as const,
    recordedAt: now,
  }));
  for (let at = 0; at < rows.length; at += rowsPerStatement)
    await tx.insert(provision).values(rows.slice(at, at + rowsPerStatement));
}

/** The units of a version in order, as they are sealed. */
export async function readProvisions(tx: Pick<Tx, "select">, version: Pick<Version, "id" | "instrumentId">) {
  const rows = await tx
    .select({
      kind: provision.kind,
      number: provision.number,
      heading: provision.heading,
      body: provision.body,
    })
    .from(provision)
    .where(and(eq(provision.instrumentId, version.instrumentId), eq(provision.versionId, version.id)))
    .orderBy(asc(provision.position));
  return rows.map(
    ({ kind, body, ...row }): LegalProvision => ({ ...row, kind: kind ?? "text", body: body ?? "" }),
  );
}
