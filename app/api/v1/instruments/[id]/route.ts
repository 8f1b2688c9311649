import { getInstrument } from "@/db/queries/instrument";
import { dataOf } from "@/domain/view/answer";
import { InstrumentView } from "@/domain/view/instrument";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One instrument with its milestones, relations, provisions, measures and citations",
  answer: dataOf(InstrumentView),
  handle: async ({ scope, params }) => ({ data: await getInstrument(scope, params.id ?? "") }),
});
