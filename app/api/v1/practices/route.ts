import { enterPractice } from "@/db/commands/enter-practice";
import { listPractices } from "@/db/queries/practices";
import { EnterPractice } from "@/domain/input/advice";
import { practicesQuery } from "@/domain/input/query";
import { PracticeItem } from "@/domain/view/advice";
import { MadeView } from "@/domain/view/answer";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Good practices",
  query: practicesQuery,
  answer: pagedOf(PracticeItem),
  handle: ({ scope, query }) => listPractices(scope, query),
});

export const POST = writeRoute({
  summary: "Enter a good practice",
  body: EnterPractice,
  answer: MadeView,
  run: enterPractice,
});
