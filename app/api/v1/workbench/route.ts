import { getWorkbench } from "@/db/queries/workbench";
import { workbenchQuery } from "@/domain/input/query";
import { dataOf } from "@/domain/view/answer";
import { WorkbenchView } from "@/domain/view/assessment";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary:
    "The cells of one question across States, or of one State across questions, to be answered in one pass",
  access: "signed_in",
  query: workbenchQuery,
  answer: dataOf(WorkbenchView),
  handle: async ({ scope, query }) => ({ data: await getWorkbench(scope, query) }),
});
