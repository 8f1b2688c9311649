import type { Readable } from "node:stream";
import { folderStorage } from "./folder-storage";
import { s3Storage } from "./s3-storage";

export interface Stored {
  sha256: string;
  /** When it was put there, ISO 8601 UTC, by the storage's own clock. */
  keptAt: string;
}

/**
 * Where contents are, each once, named by its SHA-256 (hex). Never asked inside a transaction: content is put first and then named by a
 * row (`holdContent`), and goes only after its rows (`letGo`). Throws a `StorageFailure` when the storage does not answer as it should.
 */
export interface FileStorage {
  /** What one content may have at most, in bytes. */
  mostBytes: number;
  /** Puts a finished file of ours in its place; what is there already stays. Half-way it is not there. The file at `path` may be gone afterwards. */
  put(sha256: string, path: string): Promise<void>;
  has(sha256: string): Promise<boolean>;
  /** null when it is not there. */
  read(sha256: string): Promise<Readable | null>;
  /** What is not there already is no error. */
  remove(sha256: string): Promise<void>;
  list(): AsyncIterable<Stored>;
}

/** The S3-compatible storage that the settings ask for, or null: then files are in the data folder. */
function s3Place() {
  const { QADAM_S3_URL, QADAM_S3_REGION, QADAM_S3_KEY, QADAM_S3_SECRET } = process.env;
  return QADAM_S3_URL && QADAM_S3_REGION && QADAM_S3_KEY && QADAM_S3_SECRET
    ? { url: QADAM_S3_URL, region: QADAM_S3_REGION, key: QADAM_S3_KEY, secret: QADAM_S3_SECRET }
    : null;
}

/** Whether a backup of the data folder lacks the evidence files. */
export const isStoredApart = () => s3Place() !== null;

export function fileStorage(): FileStorage {
  const place = s3Place();
  return place ? s3Storage(place) : folderStorage;
}
