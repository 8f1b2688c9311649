import { createHash } from "node:crypto";
import { importMeasures } from "@/db/commands/import-measures";
import { canonicalJson } from "@/domain/canonical";
import { ImportAnnex } from "@/domain/input/batch";
import { dataOf } from "@/domain/view/answer";
import { ImportedView } from "@/domain/view/batch";
import { writeRoute } from "@/lib/api/route";

export const POST = writeRoute({
  summary: "Bring in the measures of an annex, once every row was looked at: all of them or none",
  body: ImportAnnex.omit({ instrumentId: true }),
  answer: dataOf(ImportedView),
  run: (context, { id: instrumentId, rows, ...input }) =>
    importMeasures(context, {
      ...input,
      instrumentId,
      kind: "annex",
      contentHash: createHash("sha256")
        .update(canonicalJson(rows ?? null))
        .digest("hex"),
      added: rows,
    }),
});
