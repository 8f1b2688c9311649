import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { BodyView, CitationView, EvidenceView, FileRef } from "../../domain/view/shared";
import type { Pillar } from "../../domain/vocabulary";
import {
  citation,
  evidence,
  file,
  fileContent,
  measureBody,
  measurePillar,
  organisation,
  quoteCheck,
  source,
} from "../schema";
import type { Reader } from "../store";
import { among } from "./among";
import { groupBy } from "./group-by";
import { knownBy } from "./scope";

type CitedKind = (typeof citation.$inferSelect)["subjectKind"];
type EvidencedKind = (typeof evidence.$inferSelect)["subjectKind"];
type Subjects<Kind extends string> = { [Each in Kind]?: readonly string[] };

/** What is attached to things, looked up by kind and id; an empty list where there is nothing. */
export type Attached<View> = (kind: string, id: string) => View[];

function grouped<Row extends { subjectKind: string; subjectId: string }, View>(
  rows: readonly Row[],
  view: (row: Row) => View,
): Attached<View> {
  const bySubject = groupBy(rows, (row) => `${row.subjectKind} ${row.subjectId}`);
  return (kind, id) => (bySubject.get(`${kind} ${id}`) ?? []).map(view);
}

const kindsOf = <Kind extends string>(subjects: Subjects<Kind>) =>
  (Object.entries(subjects) as [Kind, readonly string[]][]).filter(([, ids]) => ids.length > 0);

/** The sources of these things, each thing's in their own order, as known at `knownAt` (absent: now): one statement. */
export async function citationsOf(
  reader: Reader,
  subjects: Subjects<CitedKind>,
  knownAt?: string,
): Promise<Attached<CitationView>> {
  const kinds = kindsOf(subjects);
  if (kinds.length === 0) return () => [];
  const rows = await reader
    .select({
      subjectKind: citation.subjectKind,
      subjectId: citation.subjectId,
      id: citation.id,
      field: citation.field,
      locator: citation.locator,
      quote: citation.quote,
      confidence: citation.confidence,
      source: {
        id: source.id,
        title: source.title,
        publisher: source.publisher,
        publishedOn: source.publishedOn,
        publishedNote: source.publishedNote,
        url: source.url,
        language: source.language,
        consulted: source.consulted,
        checkedOn: source.checkedOn,
      },
    })
    .from(citation)
    .innerJoin(source, eq(source.id, citation.sourceId))
    .where(
      and(
        or(
          ...kinds.map(([kind, ids]) =>
            and(eq(citation.subjectKind, kind), inArray(citation.subjectId, [...ids])),
          ),
        ),
        knownBy({ knownAt }, citation.recordedAt),
      ),
    )
    .orderBy(asc(citation.subjectKind), asc(citation.subjectId), asc(citation.position));
  return grouped(rows, ({ subjectKind: _kind, subjectId: _id, ...view }) => view);
}

/** The links that support these entries, oldest first: one statement. */
export async function evidenceOf(
  reader: Reader,
  subjects: Subjects<EvidencedKind>,
): Promise<Attached<EvidenceView>> {
  const kinds = kindsOf(subjects);
  if (kinds.length === 0) return () => [];
  const rows = await reader
    .select({ row: evidence, file: fileRef, check: quoteCheck })
    .from(evidence)
    .leftJoin(file, eq(file.id, evidence.fileId))
    .leftJoin(fileContent, eq(fileContent.sha256, file.sha256))
    .leftJoin(quoteCheck, eq(quoteCheck.evidenceId, evidence.id))
    .where(
      or(
        ...kinds.map(([kind, ids]) =>
          and(eq(evidence.subjectKind, kind), inArray(evidence.subjectId, [...ids])),
        ),
      ),
    )
    .orderBy(asc(evidence.recordedAt), asc(evidence.id));
  const views = rows.map((each) => ({ ...evidenceView(each), ...subjectOf(each) }));
  return grouped(views, ({ subjectKind: _, subjectId: __, ...view }) => view);
}

const subjectOf = ({ row: { subjectKind, subjectId } }: EvidenceRow) => ({ subjectKind, subjectId });

/** The columns of a file as evidence shows it; null of a link. */
export const fileRef = {
  id: file.id,
  name: file.name,
  sha256: file.sha256,
  mediaType: fileContent.mediaType,
  size: fileContent.size,
  textState: fileContent.textState,
};

interface EvidenceRow {
  row: typeof evidence.$inferSelect;
  file: { [Key in keyof FileRef]: FileRef[Key] | null } | null;
  check: typeof quoteCheck.$inferSelect | null;
}

/** Evidence as it is shown; of a file whose row is whole. */
export const evidenceView = ({ row, file: held, check }: EvidenceRow): EvidenceView => ({
  id: row.id,
  url: row.url,
  title: row.title,
  file: held?.id ? (held as FileRef) : null,
  pages: row.pages,
  quote: row.quote,
  quoteState: check?.state ?? null,
  quotePage: check?.page ?? null,
  stance: row.stance,
  recordedAt: row.recordedAt,
});

/** The columns of an organisation as others name it. */
export const organisationRef = {
  id: organisation.id,
  name: organisation.name,
  acronym: organisation.acronym,
  countryCode: organisation.countryCode,
  untilOn: organisation.untilOn,
};

/** The bodies of measures, leads first: one statement. */
export async function bodiesOf(
  reader: Reader,
  measureIds: readonly string[],
): Promise<(id: string) => BodyView[]> {
  if (measureIds.length === 0) return () => [];
  const rows = await reader
    .select({ measureId: measureBody.measureId, role: measureBody.role, ...organisationRef })
    .from(measureBody)
    .innerJoin(organisation, eq(organisation.id, measureBody.organisationId))
    .where(among(measureBody.measureId, measureIds))
    .orderBy(asc(measureBody.role), asc(organisation.id));
  const byMeasure = groupBy(rows, (row) => row.measureId);
  return (id) => (byMeasure.get(id) ?? []).map(({ measureId: _id, ...body }) => body);
}

/** The pillars of measures: one statement. */
export async function pillarsOf(
  reader: Reader,
  measureIds: readonly string[],
): Promise<(id: string) => Pillar[]> {
  if (measureIds.length === 0) return () => [];
  const rows = await reader
    .select({ measureId: measurePillar.measureId, pillar: measurePillar.pillar })
    .from(measurePillar)
    .where(among(measurePillar.measureId, measureIds))
    .orderBy(asc(measurePillar.pillar));
  const byMeasure = groupBy(rows, (row) => row.measureId);
  return (id) => (byMeasure.get(id) ?? []).map((row) => row.pillar);
}
