import { enterInstrument } from "@/db/commands/enter-instrument";
import { listInstruments } from "@/db/queries/instruments";
import { EnterInstrument } from "@/domain/input/instrument";
import { instrumentsQuery } from "@/domain/input/query";
import { MadeView } from "@/domain/view/answer";
import { InstrumentItem } from "@/domain/view/instrument";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Instruments, newest first",
  query: instrumentsQuery,
  answer: pagedOf(InstrumentItem),
  handle: ({ scope, query }) => listInstruments(scope, query),
});

export const POST = writeRoute({
  summary: "Enter an instrument",
  body: EnterInstrument,
  answer: MadeView,
  run: enterInstrument,
});
