import { relateInstrument } from "@/db/commands/relate-instrument";
import { RelateInstrument } from "@/domain/input/instrument";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Say what an instrument does to another one, or that a draft became an act",
  body: RelateInstrument.omit({ instrumentId: true }),
  answer: MadeView,
  run: (context, { id: instrumentId, ...input }) => relateInstrument(context, { ...input, instrumentId }),
});
