import { listProcedures, listRungs } from "@/db/queries/procedures";
import { dataOf } from "@/domain/view/answer";
import { LaddersView } from "@/domain/view/procedure";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "The neutral ladder and how States make their laws, step by step",
  answer: dataOf(LaddersView),
  handle: async ({ scope }) => ({
    data: { rungs: await listRungs(scope), procedures: await listProcedures(scope) },
  }),
});
