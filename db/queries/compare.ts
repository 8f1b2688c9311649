import { freshnessDays } from "../../domain/comparison/freshness";
import type { CellView, Comparison } from "../../domain/view/comparison";
import { answerPartsOf } from "./answer-parts";
import { type CompareRequest, type ResolvedCell, readCompared, said } from "./compared";
import type { Scope } from "./scope";

/** What is said of States on questions, cell by cell, at full length; see `readCompared`. Four statements more. */
export async function compare(scope: Scope, request: CompareRequest): Promise<Comparison> {
  const { rows, ...compared } = await readCompared(scope, request);
  const shown = rows.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ answer, isLeftOut }) => (answer && !isLeftOut ? answer.id : [])),
  );
  const partsOf = await answerPartsOf(scope, shown, compared.knownAt);
  return {
    ...compared,
    criteria: rows.map(({ view, cells, ...row }) => ({
      ...view,
      cells: Object.fromEntries(
        [...cells].map(([code, cell]) => [code, cellView(cell, partsOf, compared.on)]),
      ),
      ...row,
    })),
  };
}

const nothing = { rationale: null, language: null, citations: [], provisions: [], replies: [] };

function cellView(
  { answer: standing, isLeftOut, computed }: ResolvedCell,
  partsOf: Awaited<ReturnType<typeof answerPartsOf>>,
  day: string,
): CellView {
  const answer = isLeftOut ? null : standing;
  const { rationale, language, citations, provisions, replies } = answer ? partsOf(answer.id) : nothing;
  return {
    assessmentId: answer?.id ?? null,
    ...(isLeftOut ? { value: null, absence: null } : said(answer)),
    isLeftOut,
    asOf: answer?.asOf ?? null,
    validFrom: answer?.validFrom ?? null,
    validFromBy: answer?.validFromBy ?? null,
    freshnessDays: answer ? freshnessDays(answer.asOf, day) : null,
    state: standing?.state ?? null,
    origin: answer?.origin ?? null,
    confidence: answer?.confidence ?? null,
    rationale,
    language,
    recordedAt: answer?.recordedAt ?? null,
    citations,
    provisions,
    replies,
    computed,
  };
}
