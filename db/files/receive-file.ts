import { createHash } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../new-id";
import { fileStorage } from "./file-storage";
import { arrivingName, filesFolder } from "./places";
import { onDisk } from "./storage-failure";

export interface ReceivedFile {
  sha256: string;
  size: number;
  /** Where it is for now. */
  path: string;
  /** Puts it in its place for good, once; the same content that is there already stays. */
  keep(): Promise<void>;
  /** Forgets it. After `keep` it does nothing. */
  drop(): Promise<void>;
}

/** Writes what arrives into the data folder, piece by piece, counting and hashing it. null, and nothing left, for more than `limit` bytes. */
export async function receiveFile(
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<ReceivedFile | null> {
  const folder = join(filesFolder(), arrivingName);
  await onDisk(mkdir(folder, { recursive: true, mode: 0o700 }));
  const path = join(folder, newId());
  const drop = () => rm(path, { force: true });
  const hash = createHash("sha256");
  let size = 0;
  const handle = await onDisk(open(path, "wx", 0o600));
  try {
    for await (const piece of pieces) {
      size += piece.byteLength;
      if (size > limit) break;
      hash.update(piece);
      await onDisk(handle.write(piece));
    }
    await onDisk(handle.sync());
  } catch (error) {
    await drop();
    throw error;
  } finally {
    await handle.close();
  }
  if (size > limit) {
    await drop();
    return null;
  }
  const sha256 = hash.digest("hex");
  return {
    sha256,
    size,
    path,
    drop,
    async keep() {
      await fileStorage().put(sha256, path);
      await drop();
    },
  };
}
