import { publishInstrument } from "@/db/commands/publish-instrument";
import { getInstrument } from "@/db/queries/instrument";
import { PublishInstrument } from "@/domain/input/instrument";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Publish an instrument and all that is under it",
  body: PublishInstrument.omit({ instrumentId: true }),
  answer: MadeView,
  status: 200,
  run: (context, { id: instrumentId, ...input }) => publishInstrument(context, { ...input, instrumentId }),
  current: (scope, params) => getInstrument(scope, params.id ?? ""),
});
