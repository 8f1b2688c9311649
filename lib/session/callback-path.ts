const longest = 2_000;
const base = "http://this.site.invalid";

/** Control characters, spaces and backslashes have no place in an address; browsers drop or turn some of them. */
const unsafe = /[\p{Cc}\p{Cf}\p{Z}\\]/u;

/**
 * Where to go after signing in: `wanted` as a path of this site (with query and anchor), or null when it is anything else, in
 * whatever spelling. A whole address is accepted when it begins with `own`. Never throws.
 */
export function callbackPath(wanted: unknown, own: string | null = null): string | null {
  if (typeof wanted !== "string" || wanted.length > longest || unsafe.test(wanted)) return null;
  const isWhole = own !== null && (wanted === own || /^[/?#]/.test(wanted.slice(own.length)));
  const path = isWhole && wanted.startsWith(own) ? wanted.slice(own.length) || "/" : wanted;
  if (!path.startsWith("/") || !URL.canParse(path, base)) return null;
  const { origin, username, pathname, search, hash } = new URL(path, base);
  const isHere = origin === base && username === "" && isPlainPath(path) && isPlainPath(pathname);
  return isHere ? `${pathname}${search}${hash}` : null;
}

/** Begins with one slash and hides nothing, however often it is decoded on the way. */
function isPlainPath(address: string): boolean {
  let path = address.split(/[?#]/)[0] ?? "";
  for (let round = 0; round < 5; round++) {
    if (!path.startsWith("/") || path.startsWith("//") || unsafe.test(path)) return false;
    const decoded = decodeOnce(path);
    if (decoded === path) return true;
    if (decoded === null) return false;
    path = decoded;
  }
  return false;
}

function decodeOnce(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
