import { z } from "zod";
import { answerCase } from "@/db/commands/answer-case";
import { AnswerCase } from "@/domain/input/case";
import { dataOf } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Answer a case in public, once",
  body: AnswerCase.omit({ number: true }),
  answer: dataOf(z.object({ number: z.number().int() })),
  run: (context, input) => answerCase(context, { ...input, number: Number(input.number ?? input.id) }),
});
