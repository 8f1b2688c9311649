import { z } from "zod";
import { openCase } from "@/db/commands/open-case";
import { listCases } from "@/db/queries/cases";
import { casesQuery, OpenCase } from "@/domain/input/case";
import { dataOf } from "@/domain/view/answer";
import { OwnCaseView } from "@/domain/view/case";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Cases that one may answer, open ones by the day they are promised for",
  query: casesQuery,
  access: "signed_in",
  answer: pagedOf(OwnCaseView),
  handle: ({ scope, query }) => listCases(scope, query),
});

export const POST = writeRoute({
  summary: "Say that a public fact is wrong, without an account; answers with the number of the case",
  body: OpenCase,
  access: "anybody",
  answer: dataOf(z.object({ number: z.number().int(), answerBy: z.string() })),
  run: (context, input, { language }) => openCase(context, { language, ...input }),
});
