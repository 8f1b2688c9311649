import { z } from "zod";
import { undoBatch } from "@/db/commands/undo-batch";
import { UndoBatch } from "@/domain/input/batch";
import { dataOf } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Undo a set of measures as a whole, where nothing of it was changed since",
  body: UndoBatch.omit({ batchId: true }),
  answer: dataOf(z.object({ id: z.string() })),
  run: (context, { id: batchId, ...input }) => undoBatch(context, { ...input, batchId }),
});
