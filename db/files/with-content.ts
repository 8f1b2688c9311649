import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../domain/failure";
import { newId } from "../new-id";
import { fileStorage } from "./file-storage";
import { arrivingName, filesFolder } from "./places";

/** Does `work` with a copy of some content as a file, which is gone afterwards. */
export async function withContent<Value>(
  sha256: string,
  work: (path: string) => Promise<Value>,
): Promise<Value> {
  const content = await fileStorage().read(sha256);
  if (!content) throw new Failure("not_found", "not_found");
  const folder = join(filesFolder(), arrivingName);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, newId());
  try {
    await pipeline(content, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
