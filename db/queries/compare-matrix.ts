import type { ComparisonMatrix, MatrixCell } from "../../domain/view/comparison-matrix";
import { type CompareRequest, type ResolvedCell, readCompared, said } from "./compared";
import type { Scope } from "./scope";

/** The same cells as `compare`, without their texts, sources and replies, and no statement beyond those of `readCompared`. */
export async function compareMatrix(scope: Scope, request: CompareRequest): Promise<ComparisonMatrix> {
  const { rows, ...compared } = await readCompared(scope, request);
  return {
    ...compared,
    criteria: rows.map(({ view, cells, ...row }) => ({
      code: view.code,
      pillar: view.pillar,
      themeId: view.themeId,
      subThemeId: view.subThemeId,
      subTheme: view.subTheme,
      question: view.question,
      isVictimCentred: view.isVictimCentred,
      cells: Object.fromEntries([...cells].map(([code, cell]) => [code, matrixCell(cell)])),
      ...row,
    })),
  };
}

function matrixCell({ answer, isLeftOut, computed }: ResolvedCell): MatrixCell {
  return {
    ...(isLeftOut ? { value: null, absence: null } : said(answer)),
    isLeftOut,
    state: answer?.state ?? null,
    confidence: isLeftOut ? null : (answer?.confidence ?? null),
    asOf: isLeftOut ? null : (answer?.asOf ?? null),
    computed: computed?.value ?? null,
  };
}
