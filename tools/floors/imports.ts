import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  path: string;
  text: string;
}

export interface Import {
  from: string;
  /** A file of ours by its path (without extension when it could not be found), else the name of a package. */
  to: string;
  isOurs: boolean;
  /** Gone after compilation: cannot make a cycle at run time. */
  isTypeOnly: boolean;
}

const pattern =
  /(?:\b(?:import|export)\s+(type\s+)?([^"';]*?)\s*from\s*|\bimport\s*\(\s*|^\s*import\s+)["']([^"']+)["']/gm;

export function importsOf({ path, text }: SourceFile): Import[] {
  return [...withoutComments(text).matchAll(pattern)].map((match) => {
    const [, type, clause, target = ""] = match;
    const isOurs = /^(\.{1,2}(\/|$)|@\/)/.test(target);
    const to = isOurs ? resolve(path, target) : target;
    return { from: path, to, isOurs, isTypeOnly: Boolean(type) || isAllTypes(clause) };
  });
}

/** Comments give way to blanks; a `//` inside an address such as `https://` stays. */
export const withoutComments = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[^:"'`\\])\/\/.*$/gm, "$1");

function isAllTypes(clause: string | undefined): boolean {
  const names = /^\{([^}]*)\}$/.exec(clause?.trim() ?? "")?.[1];
  return (
    Boolean(names) && (names ?? "").split(",").every((name) => !name.trim() || /^type\s/.test(name.trim()))
  );
}

function resolve(from: string, target: string): string {
  const base = normalize(target.startsWith("@/") ? target.slice(2) : join(dirname(from), target));
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
  return candidates.find((path) => /\.\w+$/.test(path) && existsSync(path)) ?? base;
}
