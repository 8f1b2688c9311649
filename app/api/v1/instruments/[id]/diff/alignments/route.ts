import { decideAlignment } from "@/db/commands/decide-alignment";
import { DecideAlignment } from "@/domain/input/version";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Say which provision of one frozen version is which of another, or that one was added or removed",
  body: DecideAlignment.omit({ instrumentId: true }),
  answer: MadeView,
  run: (context, { id: instrumentId, ...input }) => decideAlignment(context, { ...input, instrumentId }),
});
