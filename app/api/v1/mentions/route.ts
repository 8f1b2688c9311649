import { z } from "zod";
import { listMentions } from "@/db/queries/notes";
import { MentionView } from "@/domain/view/note";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Notes in which one was named and that one has not put aside, the newest twenty",
  access: "signed_in",
  answer: z.object({ data: z.array(MentionView) }),
  handle: async ({ scope }) => ({ data: await listMentions(scope) }),
});
