import { fold } from "./fold";

interface Person {
  id: string;
  name: string;
}

/**
 * Whom a text names: `@` before the whole name of somebody, in any script and case. Of two names that begin alike the longer one is meant
 * where it stands.
 */
export function mentionedIn(text: string, people: readonly Person[]): string[] {
  let rest = fold(text);
  const found = new Set<string>();
  const byLength = people
    .map(({ id, name }) => ({ id, sign: `@${fold(name)}` }))
    .filter(({ sign }) => sign.length > 1)
    .sort((a, b) => b.sign.length - a.sign.length);
  for (const { sign } of byLength) {
    const isWhole = (at: number) => !/[\p{L}\p{N}]/u.test(rest[at + sign.length] ?? "");
    let isThere = false;
    for (let at = rest.indexOf(sign); at >= 0; at = rest.indexOf(sign, at + 1))
      if (isWhole(at)) isThere = true;
    if (!isThere) continue;
    for (const same of byLength) if (same.sign === sign) found.add(same.id);
    rest = rest.replaceAll(sign, " ");
  }
  return [...found];
}
