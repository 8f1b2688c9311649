import { eq } from "drizzle-orm";
import { fileContent } from "../schema";
import type { Reader } from "../store";

/** What is known of some content by its SHA-256 (hex); null when nobody handed it in. */
export async function findContent(reader: Reader, sha256: string) {
  const [row] = await reader
    .select({ mediaType: fileContent.mediaType, textState: fileContent.textState })
    .from(fileContent)
    .where(eq(fileContent.sha256, sha256));
  return row ?? null;
}
