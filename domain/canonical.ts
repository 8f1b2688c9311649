/**
 * The one text of a JSON value, for hashing: what `JSON.stringify` would keep of it, without spaces, with the members of
 * every object in the order of their names' UTF-16 code units. After RFC 8785 (JSON Canonicalization Scheme), sections
 * 3.2.2 and 3.2.3: numbers and strings as ECMAScript writes them; strings are not normalised.
 *
 * As in JSON, members that are undefined are dropped, dates are their ISO text, and NaN and infinities are null.
 * Throws TypeError for what JSON cannot hold: undefined itself, a function, a bigint, a cycle.
 */
export function canonicalJson(value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError("Only a JSON value has a canonical form");
  return write(JSON.parse(text));
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${write(member)}`).join(",")}}`;
}
