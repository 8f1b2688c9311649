import { z } from "zod";
import { dataOf } from "@/domain/view/answer";
import { SheetPreview } from "@/domain/view/batch";
import { writeRoute } from "@/lib/api/route";
import { scopeOf } from "@/lib/api/scope";
import { previewSheet } from "@/lib/api/sheet/preview-sheet";
import { fileIn, readForm } from "@/lib/api/uploads/form-body";
import { refusedFile } from "@/lib/api/uploads/refused-file";

export const POST = writeRoute({
  summary:
    "What would become of every cell of a sheet that came back (a form with `file`); nothing is written",
  form: z.object({ file: z.string().meta({ format: "binary" }) }),
  answer: dataOf(SheetPreview),
  status: 200,
  read: async (request) => ({ file: await fileIn(await readForm(request)) }),
  async run({ actor }, { id, file }, { language }) {
    if (!file) throw refusedFile("file_empty");
    return previewSheet(scopeOf(actor, null), String(id), file as { name: string; bytes: Buffer }, language);
  },
});
