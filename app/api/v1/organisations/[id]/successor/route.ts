import { succeedOrganisation } from "@/db/commands/succeed-organisation";
import { SucceedOrganisation } from "@/domain/input/succession";
import { MadeView } from "@/domain/view/answer";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Say that a body was renamed or merged: another goes on with its open measures",
  body: SucceedOrganisation.omit({ organisationId: true }),
  answer: MadeView,
  run: (context, { id: organisationId, ...input }) =>
    succeedOrganisation(context, { ...input, organisationId }),
});
