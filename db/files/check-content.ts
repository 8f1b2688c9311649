import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../domain/failure";
import { fileStorage } from "./file-storage";

/** Whether the content that is kept still is what its name says; false when it is gone. Throws a Failure when the storage does not answer. */
export async function isContentWhole(sha256: string): Promise<boolean> {
  const content = await fileStorage().read(sha256);
  if (!content) return false;
  const hash = createHash("sha256");
  try {
    await pipeline(content, hash);
  } catch (error) {
    if (error instanceof Failure) throw error;
    return false;
  }
  return hash.digest("hex") === sha256;
}
