import { requestExport } from "@/db/commands/request-export";
import { listOwnExports } from "@/db/queries/exports";
import { getStore } from "@/db/store";
import { RequestExport } from "@/domain/input/export";
import { pageQuery } from "@/domain/input/query";
import { MadeView } from "@/domain/view/answer";
import { ExportView } from "@/domain/view/export";
import { pagedOf } from "@/domain/view/shared";
import { checkWanted } from "@/lib/api/exports/check-wanted";
import { readRoute, writeRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Files made in the background that the reader asked for, newest first",
  query: pageQuery,
  access: "signed_in",
  answer: pagedOf(ExportView),
  handle: ({ asker, query }) =>
    listOwnExports(getStore().reader, asker.actor?.userId ?? "", new Date().toISOString(), query),
});

export const POST = writeRoute({
  summary: "Have a file made in the background: any of /exports, of any size, kept for seven days",
  body: RequestExport,
  answer: MadeView,
  async run(context, input) {
    await checkWanted(context.actor, input);
    return requestExport(context, input);
  },
});
