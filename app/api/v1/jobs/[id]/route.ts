import { getOwnJob } from "@/db/queries/jobs";
import { getStore } from "@/db/store";
import { dataOf } from "@/domain/view/answer";
import { JobView } from "@/domain/view/job";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "How far a background job is that the reader asked for",
  access: "signed_in",
  answer: dataOf(JobView),
  handle: async ({ asker, params }) => ({
    data: await getOwnJob(getStore().reader, asker.actor?.userId ?? "", params.id ?? ""),
  }),
});
