import { z } from "zod";
import { settleMention } from "@/db/commands/settle-mention";
import { SettleMention } from "@/domain/input/note";
import { dataOf } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Put a note in which one was named aside",
  body: SettleMention.omit({ noteId: true }),
  answer: dataOf(z.object({ id: z.string() })),
  run: (context, { id: noteId }) => settleMention(context, { noteId }),
});
