import { exportQuery } from "@/domain/input/query";
import { dataOf } from "@/domain/view/answer";
import { DataCatalogue } from "@/domain/view/data";
import { dataCatalogue } from "@/lib/api/exports/data-catalogue";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "Everything published as files: lists, bundles, the data dictionary, licence and version",
  query: exportQuery,
  answer: dataOf(DataCatalogue),
  handle: async ({ scope, query, language }) => ({
    data: await dataCatalogue({ ...scope, actor: null }, query.language ?? language),
  }),
});
