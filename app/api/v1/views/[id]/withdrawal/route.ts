import { deleteView } from "@/db/commands/delete-view";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Delete a saved view of one's own",
  answer: MadeView,
  run: deleteView,
});
