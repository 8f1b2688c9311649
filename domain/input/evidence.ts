import { z } from "zod";
import { evidenceStances, textStates } from "../vocabulary";
import { httpUrl, id, text } from "./fields";

/** A link or a file that was handed in, with the pages and the words it rests on. */
export const EvidenceItem = z
  .object({
    url: httpUrl.optional(),
    fileId: id.optional().describe("Of a file that the sender has handed in by `POST /files`"),
    title: text(300).optional(),
    pages: text(60).optional().describe('For example "3" or "2, 4-6"'),
    quote: text(2_000).optional().describe("The words it rests on; looked up in the text of a file"),
    stance: z.enum(evidenceStances).optional().describe("`supports` when absent"),
  })
  .refine((value) => (value.url === undefined) !== (value.fileId === undefined), {
    path: ["url"],
    params: { reason: "link_or_file" },
  });
export type EvidenceItem = z.output<typeof EvidenceItem>;

export const evidenceItems = z.array(EvidenceItem).max(20).default([]);

/** A file whose bytes are in their place already. */
export const KeepFile = z.object({
  name: text(120),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().min(1),
  mediaType: z.string().min(1).max(120),
  textState: z.enum(textStates),
});

/** How a file is sent in a form, for the document. */
export const EvidenceUpload = z.object({
  file: z.string().describe("The file itself, as `multipart/form-data`; or its bytes as the whole body"),
});
