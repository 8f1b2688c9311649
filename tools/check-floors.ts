import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findCycles } from "./floors/cycles";
import { importsOf, type SourceFile } from "./floors/imports";
import { nameFaults } from "./floors/names";
import { importFaults } from "./floors/rules";
import { textFaults } from "./floors/text";

const roots = ["app", "bench", "components", "db", "domain", "e2e", "front", "lib", "tools"];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Everything that breaks a rule of the house, one sentence each, with the reason and the right place. */
export function findFaults(root = "."): string[] {
  const files: SourceFile[] = roots
    .flatMap((folder) => filesBelow(join(root, folder)))
    .map((path) => ({ path: path.replace(`${root}/`, ""), text: readFileSync(path, "utf8") }));
  const imports = files.flatMap(importsOf);
  return [
    ...files.flatMap(nameFaults),
    ...files.flatMap(textFaults),
    ...imports.flatMap(importFaults),
    ...findCycles(imports).map(
      (path) =>
        `${path[0]}: imports itself by way of ${path.slice(1).join(" -> ")}; what both need goes into a file of its own.`,
    ),
  ];
}

if (process.argv[1]?.endsWith("check-floors.ts")) {
  const faults = findFaults();
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? "The floors hold." : `${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
}
