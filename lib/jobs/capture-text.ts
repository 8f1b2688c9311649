import { readFile } from "node:fs/promises";
import { z } from "zod";
import { keepText } from "@/db/files/keep-text";
import { withContent } from "@/db/files/with-content";
import { defineJob } from "@/db/jobs/define-job";
import { findContent } from "@/db/queries/contents";
import { readPdfText } from "./pdf-text";

/** Reads the words of a file, so that quotations can be looked up in it. */
export const captureText = defineJob({
  kind: "capture_text",
  attemptLimit: 8,
  input: z.object({ sha256: z.string() }),
  async run({ store, input: { sha256 }, now }) {
    const content = await findContent(store.reader, sha256);
    if (content?.textState !== "waiting") return { state: content?.textState ?? "gone" };
    const read = await withContent(sha256, async (path) =>
      content.mediaType === "text/plain"
        ? { state: "captured" as const, pages: [await readFile(path, "utf8")] }
        : readPdfText(path),
    );
    await keepText(store, sha256, read, now());
    return { state: read.state, pageCount: read.pages?.length ?? 0 };
  },
  onFailed: ({ store, input: { sha256 }, now }) =>
    keepText(store, sha256, { state: "failed", pages: null }, now()),
});
