import { z } from "zod";
import { getFigureRows } from "@/db/queries/dashboard-rows";
import { dashboardQuery } from "@/domain/input/dashboard";
import { pageQuery } from "@/domain/input/query";
import { FigureRowsView } from "@/domain/view/dashboard";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "One figure of a dashboard with the rows it is made of and their sources, a page at a time",
  query: dashboardQuery.extend(pageQuery.shape),
  lists: ["country"],
  answer: z.object({ data: FigureRowsView }),
  async handle({ scope, query: { limit, cursor, ...filter }, params }) {
    return { data: await getFigureRows(scope, filter, params.figure ?? "", { limit, cursor }) };
  },
});
