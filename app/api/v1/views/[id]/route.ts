import { z } from "zod";
import { getSavedView } from "@/db/queries/saved-views";
import { SavedView } from "@/domain/view/dashboard";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "A saved view by its link; it holds filters and no figures",
  access: "signed_in",
  answer: z.object({ data: SavedView.extend({ isOwn: z.boolean() }) }),
  handle: async ({ scope, params }) => ({ data: await getSavedView(scope, params.id ?? "") }),
});
