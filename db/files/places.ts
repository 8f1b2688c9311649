import { join } from "node:path";

/** Where the evidence files are, in the data folder; a backup takes the folder along. */
export const filesFolder = () => join(process.env.QADAM_DATA_DIR || "./data", "files");

/** The folder in it of what has not wholly arrived; it is no part of a backup. */
export const arrivingName = ".arriving";

/** Where the content with this SHA-256 (hex) is. */
export const contentPath = (sha256: string) => join(filesFolder(), sha256.slice(0, 2), sha256);
