import { getAuditHead } from "@/db/queries/audit-head";
import { dayOf, type Scope } from "@/db/queries/scope";
import { readSecret } from "@/lib/env/secret";
import { type About, type Sealing, sealingOf } from "../documents/seal";
import type { Words } from "./words";

/** Parameters of an address that are no filters; a comparison says by itself as known when it is. */
const notFilters = (name: string) =>
  new Set(["on", "language", ...(name === "comparison" ? ["knownAt"] : [])]);

/** Everything a file made now, of what this reader may see, carries about itself. */
export async function sealingFor(
  scope: Scope,
  made: { name: string; sent: Record<string, string>; language: string; madeAt: string; madeBy?: string },
): Promise<Sealing> {
  const unsaid = notFilters(made.name);
  const about: About = {
    name: made.name,
    madeBy: made.madeBy ?? scope.actor?.name ?? null,
    madeAt: made.madeAt,
    on: dayOf(scope),
    language: made.language,
    filters: Object.fromEntries(Object.entries(made.sent).filter(([name]) => !unsaid.has(name))),
    audit: await getAuditHead(scope.reader),
  };
  return sealingOf(readSecret(), about);
}

/** What a file says of itself, a line for each: what, and its value. */
export function aboutLines(about: About, words: Words): [what: string, says: string][] {
  const { seq, hash } = about.audit;
  const filters = Object.entries(about.filters).map(([name, value]) => `${name}=${value}`);
  const said: Record<string, string> = {
    name: words.list(about.name),
    madeBy: about.madeBy ?? words.document("visitor"),
    madeAt: about.madeAt,
    on: about.on,
    language: words.code("languages", about.language) ?? about.language,
    filters: filters.join(" · ") || words.document("noFilters"),
    audit: words.document("auditRow", { seq: String(seq), hash }),
  };
  return Object.entries(said).map(([name, value]) => [words.document(`about.${name}`), value]);
}

const counted = ["countries", "instruments", "measures", "drafts", "comparison"];

/** How the figures of a list are made, and what its empty cells mean. */
export function ruleLines(name: string, words: Words): string[][] {
  const rules = counted.includes(name)
    ? ["words", "progress", "overdue", "deadlines", "stages", "as-of", "confidence"]
    : ["as-of", "confidence"];
  const own = ["days", "empty", "seal"] as const;
  return [
    ...rules.map(words.rule),
    ...own.map((rule) => [words.document(`rule.${rule}`), words.document(`ruleText.${rule}`)]),
  ];
}
