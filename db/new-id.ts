import { randomBytes } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new id: 10 letters of time (milliseconds, so that ids sort by age) and 10 random ones (50 bits), Crockford's base 32. */
export function newId(now = Date.now()): string {
  let time = "";
  for (let rest = now, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = alphabet[rest % 32] + time;
  return time + Array.from(randomBytes(10), (byte) => alphabet[byte % 32]).join("");
}
