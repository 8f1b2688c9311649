import { createHash, randomBytes, randomInt } from "node:crypto";

/** A new value that nobody can guess: 256 bits, base64url. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** What is kept of a secret that was given away: enough to recognise it, not enough to use it. SHA-256, base64url. */
export const secretHash = (secret: string) => createHash("sha256").update(secret).digest("base64url");

const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** A password for the first sign-in that can be read aloud: four groups of five, about 99 bits. */
export function newPassword(): string {
  const letter = () => alphabet[randomInt(alphabet.length)];
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, letter).join("")).join("-");
}
