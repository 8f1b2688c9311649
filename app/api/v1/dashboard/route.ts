import { z } from "zod";
import { getDashboard } from "@/db/queries/dashboard";
import { dashboardQuery } from "@/domain/input/dashboard";
import { DashboardView } from "@/domain/view/dashboard";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary:
    "Figures of a selection of measures as of a day, with what they are made of: both tracks, deadlines, drafts, moves, bodies, calls",
  query: dashboardQuery,
  lists: ["country"],
  answer: z.object({ data: DashboardView }),
  handle: async ({ scope, query }) => ({ data: await getDashboard(scope, query) }),
});
