import { z } from "zod";
import { listCriteria } from "@/db/queries/criteria";
import { CriterionView } from "@/domain/view/comparison";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "The questions of the comparison, in their order",
  answer: z.object({
    data: z.array(CriterionView),
    page: z.object({ next: z.null(), totalCount: z.number().int() }),
  }),
  async handle({ scope }) {
    const data = await listCriteria(scope);
    return { data, page: { next: null, totalCount: data.length } };
  },
});
