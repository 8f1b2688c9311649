import { approveExport } from "@/db/commands/approve-export";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Agree, as a second person, that a restricted file is taken by the one who asked for it",
  answer: MadeView,
  run: approveExport,
});
