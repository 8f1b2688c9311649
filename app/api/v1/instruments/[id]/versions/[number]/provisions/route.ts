import { correctProvisions } from "@/db/commands/correct-provisions";
import { getVersion } from "@/db/queries/versions";
import { CorrectProvisions } from "@/domain/input/version";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";
import { versionNumber } from "../../_number";

export const PUT = writeRoute({
  summary: "Put right how the text of a version falls into articles, before it is frozen",
  body: CorrectProvisions.omit({ instrumentId: true, sequence: true }),
  answer: MadeView,
  status: 200,
  run: (context, { id: instrumentId, number, ...input }) =>
    correctProvisions(context, { ...input, instrumentId, sequence: versionNumber(number) }),
  current: (scope, { id = "", number }) => getVersion(scope, id, versionNumber(number)),
});
