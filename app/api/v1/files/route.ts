import { keepFile } from "@/db/commands/keep-file";
import { EvidenceUpload } from "@/domain/input/evidence";
import { dataOf } from "@/domain/view/answer";
import { FileRef } from "@/domain/view/shared";
import { writeRoute } from "@/lib/api/route";
import { readEvidenceFile } from "@/lib/api/uploads/evidence-file";

export const POST = writeRoute({
  summary:
    "Hand in a file of at most 10 MiB, as the whole body with `?name=` or as `file` of a form; the same content is kept once",
  body: EvidenceUpload,
  answer: dataOf(FileRef),
  read: readEvidenceFile,
  run: keepFile,
});
