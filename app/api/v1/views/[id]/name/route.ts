import { renameView } from "@/db/commands/rename-view";
import { RenameView } from "@/domain/input/dashboard";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Give a saved view of one's own another name; its link stays",
  body: RenameView.omit({ id: true }),
  answer: MadeView,
  run: renameView,
});
