import { listDrift } from "@/db/queries/drift";
import { driftQuery } from "@/domain/input/query";
import { DriftItem } from "@/domain/view/assessment";
import { pagedOf } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Where the same evidence was given different values for several States",
  access: "signed_in",
  query: driftQuery,
  answer: pagedOf(DriftItem),
  handle: ({ scope, query }) => listDrift(scope, query),
});
