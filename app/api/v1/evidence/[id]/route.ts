import { getEvidence } from "@/db/queries/files";
import { dataOf } from "@/domain/view/answer";
import { EvidencePageView } from "@/domain/view/evidence";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One evidence: where it is used, whether it still stands, and what is said beside it",
  answer: dataOf(EvidencePageView),
  handle: async ({ scope, params }) => ({ data: await getEvidence(scope, params.id ?? "") }),
});
