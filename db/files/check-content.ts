import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { contentPath } from "./places";

/** Whether the content in the data folder still is what its name says; false when it is gone. */
export async function isContentWhole(sha256: string): Promise<boolean> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(contentPath(sha256)), hash);
  } catch {
    return false;
  }
  return hash.digest("hex") === sha256;
}
