import { getMeasure } from "@/db/queries/measures";
import { dataOf } from "@/domain/view/answer";
import { MeasureView } from "@/domain/view/measure";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One measure with its deadline ledger, progress, findings, evidence and bodies",
  answer: dataOf(MeasureView),
  handle: async ({ scope, params }) => ({ data: await getMeasure(scope, params.id ?? "") }),
});
