import { basename } from "node:path";
import { type SourceFile, withoutComments } from "./imports";

const empty = /^(utils?|helpers?|misc|common)$/;
const barrels = ["db/schema/index.ts", "db/kit/index.ts"];

/** What is wrong with the name of a file, or with its being there at all. */
export function nameFaults({ path, text }: SourceFile): string[] {
  const faults: string[] = [];
  const name = basename(path).replace(/(\.(test|spec|d|config))?\.tsx?$/, "");
  for (const part of [...path.split("/").slice(0, -1), name])
    if (empty.test(part)) faults.push(`${path}: "${part}" says nothing; name it after what is in it.`);
  if (!/^_?[a-z0-9[\].-]+$/.test(name))
    faults.push(`${path}: file names are kebab-case, like their main export.`);
  if (barrels.includes(path)) return faults;
  const code = withoutComments(text);
  if (name === "index" || /^export\s+(type\s+)?\*/m.test(code))
    faults.push(`${path}: no barrels but ${barrels.join(" and ")}; import the file that has the thing.`);
  return faults;
}
