import { z } from "zod";
import { addVersion } from "@/db/commands/add-version";
import { AddVersion, AddVersionForm } from "@/domain/input/version";
import { dataOf } from "@/domain/view/answer";
import { AddedVersionView } from "@/domain/view/version";
import { writeRoute } from "@/lib/api/route";
import { readVersionBody } from "@/lib/api/uploads/version-body";

export const POST = writeRoute({
  summary:
    "Add a dated text of an instrument: JSON with `text`, or a form with `file` (.docx, .html, .txt, .md, Akoma Ntoso .xml)",
  body: AddVersion.omit({ instrumentId: true, leftOut: true }).extend({
    text: z.string().describe("As typed; with a file it is taken from there"),
  }),
  form: AddVersionForm,
  answer: dataOf(AddedVersionView),
  read: readVersionBody,
  run: (context, { id: instrumentId, ...input }) => addVersion(context, { ...input, instrumentId }),
});
