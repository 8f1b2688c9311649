import { z } from "zod";
import { PreviewAnnex } from "@/domain/input/batch";
import { dataOf } from "@/domain/view/answer";
import { AnnexPreview } from "@/domain/view/batch";
import { readJsonBody } from "@/lib/api/body";
import { parseInput } from "@/lib/api/query";
import { writeRoute } from "@/lib/api/route";
import { scopeOf } from "@/lib/api/scope";
import { previewAnnex } from "@/lib/api/sheet/preview-annex";
import { fileIn, isForm, readForm } from "@/lib/api/uploads/form-body";

export const POST = writeRoute({
  summary:
    "Read the annex of an act: JSON with `html` or `text` as pasted, or a form with `file` (.docx, .xlsx, .html, .csv, .txt); nothing is written",
  body: PreviewAnnex.omit({ instrumentId: true }),
  form: z.object({ file: z.string().meta({ format: "binary" }) }),
  answer: dataOf(AnnexPreview),
  status: 200,
  read: async (request) =>
    isForm(request) ? { file: await fileIn(await readForm(request)) } : readJsonBody(request),
  run({ actor }, { file, ...sent }, { language }) {
    const { instrumentId, html, text } = parseInput(PreviewAnnex, {
      ...sent,
      instrumentId: sent.id,
      id: undefined,
    });
    const pasted = { html, text, file: file as { name: string; bytes: Buffer } | null | undefined };
    return previewAnnex(scopeOf(actor, null), instrumentId, pasted, language);
  },
});
