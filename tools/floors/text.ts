import { type SourceFile, withoutComments } from "./imports";

interface Pattern {
  where: RegExp;
  found: RegExp;
  because: string;
}

const patterns: Pattern[] = [
  {
    where: /^db\/(commands|queries)\//,
    found: /\.(get|all|run)\(\s*\)/g,
    because: "builders are awaited, because PostgreSQL's have neither .get, .all nor .run",
  },
  {
    where: /^(app|components|db|lib)\//,
    found: /\bsql<\s*number\b/g,
    because:
      "a raw expression's type is not checked and differs between the engines; use count(), sum() or db/kit",
  },
  {
    where: /^(app|components)\/.*\.tsx$/,
    // Text between tags; generics and comparisons are told apart by what such text never holds.
    found: /(?<=[\w"'}\])/]>)\s*[^<>{}=;()&|?]*\p{L}{2}[^<>{}=;()|?]*(?=<\/[A-Za-z])/gu,
    because:
      "visible text belongs in messages/, in three languages; ask for it with useTranslations or getTranslations",
  },
  {
    where: /^(app|components)\/.*\.tsx$/,
    found: /\b(aria-label|aria-description|title|alt|placeholder|label)="[^"]*\p{L}{2}[^"]*"/gu,
    because:
      "visible text belongs in messages/, in three languages; ask for it with useTranslations or getTranslations",
  },
];

/** Words that are the same in every language. */
const names = /^\s*(Qadam|English|Русский|Oʻzbekcha|CSV|API|JSON|OpenAPI|OIDC|https?:\/\/)\s*$/;

export function textFaults({ path, text }: SourceFile): string[] {
  if (/\.test\.tsx?$/.test(path)) return [];
  const code = withoutComments(text);
  return patterns
    .filter(({ where }) => where.test(path))
    .flatMap(({ found, because }) =>
      [...code.matchAll(found)]
        .filter(([hit]) => !names.test(hit.replace(/^[\w-]+="|"$/g, "")))
        .map(({ 0: hit, index }) => {
          const line = code.slice(0, index).split("\n").length;
          return `${path}:${line}: ${hit.trim().slice(0, 60)}: ${because}.`;
        }),
    );
}
