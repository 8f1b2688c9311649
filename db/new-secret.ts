import { createHash, randomBytes } from "node:crypto";

/** A new value that nobody can guess: 256 bits, base64url. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** What is kept of a secret that was given away: enough to recognise it, not enough to use it. SHA-256, base64url. */
export const secretHash = (secret: string) => createHash("sha256").update(secret).digest("base64url");
