import { newId } from "./new-id";
import { citation, evidence, type evidencedKinds, source } from "./schema";
import type { citedKinds } from "./schema/source";
import { indexThings } from "./search/index-things";
import type { Tx } from "./store";

interface Link {
  url: string;
  title?: string;
}

/** Keeps the links that support an entry, in their order. */
export async function addEvidence(
  tx: Tx,
  subjectKind: (typeof evidencedKinds)[number],
  subjectId: string,
  links: readonly Link[],
  { actorId, now }: { actorId: string; now: string },
) {
  if (links.length === 0) return;
  await tx.insert(evidence).values(
    links.map(({ url, title }) => ({
      id: newId(),
      subjectKind,
      subjectId,
      url,
      title: title ?? null,
      recordedAt: now,
      recordedById: actorId,
    })),
  );
}

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
