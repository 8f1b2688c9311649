import { freezeVersion } from "@/db/commands/freeze-version";
import { getVersion } from "@/db/queries/versions";
import { FreezeVersion } from "@/domain/input/version";
import { dataOf } from "@/domain/view/answer";
import { FrozenVersionView } from "@/domain/view/version";
import { writeRoute } from "@/lib/api/route";
import { versionNumber } from "../../_number";

export const POST = writeRoute({
  summary: "Confirm the articles of a version and freeze it for good",
  body: FreezeVersion.omit({ instrumentId: true, sequence: true }),
  answer: dataOf(FrozenVersionView),
  status: 200,
  run: (context, { id: instrumentId, number, ...input }) =>
    freezeVersion(context, { ...input, instrumentId, sequence: versionNumber(number) }),
  current: (scope, { id = "", number }) => getVersion(scope, id, versionNumber(number)),
});
