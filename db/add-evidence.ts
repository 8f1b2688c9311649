import { and, eq, inArray } from "drizzle-orm";
import { Failure } from "../domain/failure";
import type { EvidenceItem } from "../domain/input/evidence";
import { findQuotation } from "../domain/quotation";
import type { TextState } from "../domain/vocabulary";
import { newId } from "./new-id";
import { citation, evidence, type evidencedKinds, file, fileContent, quoteCheck, source } from "./schema";
import type { citedKinds } from "./schema/source";
import { indexThings } from "./search/index-things";
import type { Tx } from "./store";

interface Link {
  url: string;
  title?: string;
}

/**
 * Keeps what supports or contradicts an entry, in its order. A file must be one that the actor handed in; its quotation is looked up in
 * its text, if that is known already. `field` names the list in a refusal.
 */
export async function addEvidence(
  tx: Tx,
  subjectKind: (typeof evidencedKinds)[number],
  subjectId: string,
  items: readonly EvidenceItem[],
  { actorId, now, field = "evidence" }: { actorId: string; now: string; field?: string },
) {
  if (items.length === 0) return;
  const contents = await readOwnFiles(tx, items, actorId);
  const missing = items.flatMap(({ fileId }, at) =>
    fileId && !contents.has(fileId) ? [{ field: `${field}.${at}.fileId`, reason: "unknown_reference" }] : [],
  );
  if (missing.length > 0) throw new Failure("invalid", "invalid", missing);
  const moment = Date.now();
  const rows = items.map(({ url, fileId, title, pages, quote, stance }, at) => ({
    id: newId(moment + at),
    subjectKind,
    subjectId,
    url: url ?? `/api/v1/files/${fileId}/content`,
    fileId: fileId ?? null,
    title: title ?? null,
    pages: pages ?? null,
    quote: quote ?? null,
    stance: stance ?? "supports",
    recordedAt: now,
    recordedById: actorId,
  }));
  await tx.insert(evidence).values(rows);
  const checks = rows.flatMap(({ id, fileId, pages, quote }) => {
    const known = fileId ? contents.get(fileId) : undefined;
    if (!quote || !known || known.textState === "waiting") return [];
    return [{ evidenceId: id, checkedAt: now, ...checkQuotation(known, quote, pages) }];
  });
  if (checks.length > 0) await tx.insert(quoteCheck).values(checks);
}

async function readOwnFiles(tx: Tx, items: readonly EvidenceItem[], actorId: string) {
  const ids = items.flatMap(({ fileId }) => fileId ?? []);
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ id: file.id, textState: fileContent.textState, pages: fileContent.pages })
          .from(file)
          .innerJoin(fileContent, eq(fileContent.sha256, file.sha256))
          .where(and(inArray(file.id, ids), eq(file.recordedById, actorId)));
  return new Map(rows.map(({ id, ...content }) => [id, content]));
}

/** Where a quotation stands in what was read of a file. */
export const checkQuotation = (
  { textState, pages }: { textState: TextState; pages: string[] | null },
  quote: string,
  said: string | null,
) =>
  textState === "captured" && pages
    ? findQuotation(pages, quote, said)
    : { state: "not_checked" as const, page: null };

/** Makes a source of a link and cites it for a fact. */
export async function citeLink(
  tx: Tx,
  subjectKind: (typeof citedKinds)[number],
  subjectId: string,
  { url, title }: Link,
  { actorId, now }: { actorId: string; now: string },
) {
  const sourceId = newId();
  const named = title ?? new URL(url).hostname;
  await tx.insert(source).values({
    id: sourceId,
    title: named,
    publisher: null,
    publishedOn: null,
    url,
    checkedOn: now.slice(0, 10),
    rowVersion: 1,
    recordedAt: now,
  });
  await tx.insert(citation).values({
    id: newId(),
    subjectKind,
    subjectId,
    sourceId,
    position: 0,
    recordedAt: now,
    recordedById: actorId,
  });
  await indexThings(tx, "source", [sourceId]);
}
