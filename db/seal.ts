import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const ivLength = 12;
const tagLength = 16;

const keyFrom = (secret: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", "qadam second factor seed", 32));

/** A seed as it is kept: AES-256-GCM under a key derived from the installation's secret, good for this account only. Base64url. */
export function sealSeed(secret: string, userId: string, seed: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret), iv).setAAD(Buffer.from(userId));
  const sealed = Buffer.concat([cipher.update(seed, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The seed; null when it was sealed under another secret or for another account. */
export function openSeed(secret: string, userId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  const iv = bytes.subarray(0, ivLength);
  const tag = bytes.subarray(ivLength, ivLength + tagLength);
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFrom(secret), iv, { authTagLength: tagLength });
    decipher.setAAD(Buffer.from(userId)).setAuthTag(tag);
    const rest = bytes.subarray(ivLength + tagLength);
    return Buffer.concat([decipher.update(rest), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
