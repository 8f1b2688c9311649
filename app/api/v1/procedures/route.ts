import { drawProcedure } from "@/db/commands/draw-procedure";
import { listProcedures, listRungs } from "@/db/queries/procedures";
import { DrawProcedure } from "@/domain/input/procedure";
import { dataOf, MadeView } from "@/domain/view/answer";
import { LaddersView } from "@/domain/view/procedure";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "The neutral ladder and how States make their laws, step by step",
  answer: dataOf(LaddersView),
  handle: async ({ scope }) => ({
    data: { rungs: await listRungs(scope), procedures: await listProcedures(scope) },
  }),
});

export const POST = writeRoute({
  summary: "Say anew how a law is made in a State; takes the place of what was in use, which stays",
  body: DrawProcedure,
  answer: MadeView,
  run: drawProcedure,
});
