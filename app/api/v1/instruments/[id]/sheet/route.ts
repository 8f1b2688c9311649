import { z } from "zod";
import { importMeasures } from "@/db/commands/import-measures";
import { listSheetBodies, listSheetMeasures } from "@/db/queries/sheet-measures";
import { Failure } from "@/domain/failure";
import { sheetQuery } from "@/domain/input/batch";
import { dataOf } from "@/domain/view/answer";
import { ImportedView } from "@/domain/view/batch";
import { readRoute, writeRoute } from "@/lib/api/route";
import { scopeOf } from "@/lib/api/scope";
import { instrumentToImport, planOf } from "@/lib/api/sheet/preview-sheet";
import { sentMeasure } from "@/lib/api/sheet/sent";
import { sheetWords } from "@/lib/api/sheet/words";
import { writeSheet } from "@/lib/api/sheet/write-sheet";
import { fileIn, readForm } from "@/lib/api/uploads/form-body";
import { refusedFile } from "@/lib/api/uploads/refused-file";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const safe = (text: string) => text.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 60);

export const GET = readRoute({
  summary:
    "The measures of an instrument as .xlsx to be edited and sent back; with `template=true` an empty one with an example",
  query: sheetQuery,
  access: "signed_in",
  limit: "export",
  mediaType,
  async handle({ scope, params, query, requestId, ...asked }) {
    const language = query.language ?? asked.language;
    const instrument = await instrumentToImport(scope, params.id ?? "");
    const body = writeSheet({
      sent: {
        instrumentId: instrument.id,
        sentAt: new Date().toISOString(),
        measures: (await listSheetMeasures(scope, instrument.id)).map(sentMeasure),
      },
      bodies: await listSheetBodies(scope, instrument.countryCode),
      nativeLanguage: instrument.country.nativeLanguage,
      isTemplate: query.template === true,
      words: await sheetWords(language),
    });
    const name = `qadam-${safe(instrument.number ?? instrument.id)}${query.template ? "-template" : ""}-${scope.today}.xlsx`;
    return new Response(body, {
      headers: {
        "content-type": mediaType,
        "content-language": language,
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
        "x-request-id": requestId,
      },
    });
  },
});

export const POST = writeRoute({
  summary: "Bring in a sheet that came back, exactly as its preview showed it: a form with `file` and `plan`",
  form: z.object({ file: z.string().meta({ format: "binary" }), plan: z.string() }),
  answer: dataOf(ImportedView),
  async read(request) {
    const form = await readForm(request);
    return { file: await fileIn(form), plan: form.get("plan") };
  },
  async run(context, { id, file, plan: seen }, { language }) {
    if (!file) throw refusedFile("file_empty");
    const handedIn = file as { name: string; bytes: Buffer };
    const { plan, contentHash } = await planOf(scopeOf(context.actor, null), String(id), handedIn, language);
    if (plan.hash !== seen) throw new Failure("conflict", "plan_changed");
    return importMeasures(context, {
      instrumentId: id,
      kind: "sheet",
      fileName: handedIn.name.slice(-200),
      contentHash,
      ...plan.changes,
    });
  },
});
