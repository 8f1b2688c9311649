import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { ProvisionRef, ReplyView } from "../../domain/view/comparison";
import type { CitationView } from "../../domain/view/shared";
import { assessment, assessmentProvision, assessmentReply, instrument, provision } from "../schema";
import { citationsOf } from "./attached";
import { groupBy } from "./group-by";
import { instrumentRef } from "./measure-item";
import { type Scope, visible } from "./scope";

interface AnswerParts {
  rationale: string;
  language: string | null;
  citations: CitationView[];
  provisions: ProvisionRef[];
  replies: ReplyView[];
}

/**
 * What answers say at length, what they rest on and what their States said to them, by `knownAt` (null: now), without instruments that
 * are not the reader's to see. Four statements for any number of answers.
 */
export async function answerPartsOf(
  scope: Scope,
  ids: readonly string[],
  knownAt: string | null = null,
): Promise<(id: string) => AnswerParts> {
  if (ids.length === 0)
    return () => ({ rationale: "", language: null, citations: [], provisions: [], replies: [] });
  const texts = await scope.reader
    .select({ id: assessment.id, rationale: assessment.rationale, language: assessment.language })
    .from(assessment)
    .where(inArray(assessment.id, [...ids]));
  const citations = await citationsOf(scope.reader, { assessment: ids });
  const provisions = await provisionsOf(scope, ids);
  const replies = await scope.reader
    .select()
    .from(assessmentReply)
    .where(
      and(
        inArray(assessmentReply.assessmentId, [...ids]),
        knownAt === null ? undefined : lte(assessmentReply.recordedAt, knownAt),
      ),
    )
    .orderBy(asc(assessmentReply.recordedAt), asc(assessmentReply.id));
  const repliesTo = groupBy(replies, (row) => row.assessmentId);
  const textOf = new Map(texts.map((row) => [row.id, row]));
  return (id) => ({
    rationale: textOf.get(id)?.rationale ?? "",
    language: textOf.get(id)?.language ?? null,
    citations: citations("assessment", id),
    provisions: provisions(id),
    replies: (repliesTo.get(id) ?? []).map(({ id, text, recordedAt }) => ({ id, text, recordedAt })),
  });
}

/** An article is found by its number; where an instrument has two of one number, the first is meant. */
async function provisionsOf(scope: Scope, ids: readonly string[]) {
  const rows = await scope.reader
    .select({
      assessmentId: assessmentProvision.assessmentId,
      position: assessmentProvision.position,
      locator: assessmentProvision.locator,
      instrument: instrumentRef,
      provision: {
        id: provision.id,
        heading: provision.heading,
        summary: provision.summary,
        body: provision.body,
        language: provision.language,
      },
    })
    .from(assessmentProvision)
    .innerJoin(instrument, eq(instrument.id, assessmentProvision.instrumentId))
    .leftJoin(
      provision,
      and(
        eq(provision.instrumentId, assessmentProvision.instrumentId),
        eq(provision.number, assessmentProvision.locator),
      ),
    )
    .where(and(inArray(assessmentProvision.assessmentId, [...ids]), visible(scope, instrument)))
    .orderBy(
      asc(assessmentProvision.assessmentId),
      asc(assessmentProvision.position),
      asc(provision.position),
    );
  const byAnswer = groupBy(
    rows.filter(
      (row, at) => row.assessmentId !== rows[at - 1]?.assessmentId || row.position !== rows[at - 1]?.position,
    ),
    (row) => row.assessmentId,
  );
  return (id: string): ProvisionRef[] =>
    (byAnswer.get(id) ?? []).map(({ instrument: ref, locator, provision: held }) => ({
      instrumentId: ref.id,
      instrument: ref,
      locator,
      provision: held && {
        heading: held.heading,
        summary: held.summary,
        body: held.body,
        language: held.language,
      },
    }));
}
