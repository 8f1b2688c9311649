import { getFile } from "@/db/queries/files";
import { dataOf } from "@/domain/view/answer";
import { FileRef } from "@/domain/view/shared";
import { readRoute } from "@/lib/api/route";

export const GET = readRoute({
  summary: "A file that was handed in as evidence: its name, size, SHA-256 and how far its words were read",
  answer: dataOf(FileRef),
  handle: async ({ scope, params }) => ({ data: await getFile(scope, params.id ?? "") }),
});
