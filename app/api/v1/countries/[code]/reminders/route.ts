import { setLadder } from "@/db/commands/set-ladder";
import { getLadder } from "@/db/queries/ladders";
import { SetLadder } from "@/domain/input/reminder";
import { dataOf, MadeView } from "@/domain/view/answer";
import { LadderView } from "@/domain/view/reminder";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "When people of a country are reminded of a due day",
  access: "signed_in",
  answer: dataOf(LadderView),
  handle: async ({ scope, params }) => ({ data: await getLadder(scope, params.code ?? "") }),
});

export const PUT = writeRoute({
  summary: "Set when people of a country are reminded of a due day",
  body: SetLadder.omit({ countryCode: true }),
  answer: MadeView,
  status: 200,
  run: (context, { code: countryCode, ...input }) => setLadder(context, { ...input, countryCode }),
  current: (scope, params) => getLadder(scope, params.code ?? ""),
});
