import { enterOrganisation } from "@/db/commands/enter-organisation";
import { listOrganisations } from "@/db/queries/organisations";
import { EnterOrganisation } from "@/domain/input/organisation";
import { organisationsQuery } from "@/domain/input/query";
import { MadeView } from "@/domain/view/answer";
import { OrganisationItem } from "@/domain/view/organisation";
import { pagedOf } from "@/domain/view/shared";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Bodies, by id",
  query: organisationsQuery,
  answer: pagedOf(OrganisationItem),
  handle: ({ scope, query }) => listOrganisations(scope, query),
});

export const POST = writeRoute({
  summary: "Enter a body",
  body: EnterOrganisation,
  answer: MadeView,
  run: enterOrganisation,
});
