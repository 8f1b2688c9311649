import type { Import } from "./imports";

/** Each way in which a file imports itself by way of others, once, beginning with its first file by name. */
export function findCycles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to, isOurs, isTypeOnly } of imports)
    if (isOurs && !isTypeOnly) targets.set(from, [...(targets.get(from) ?? []), to]);
  const found = new Map<string, string[]>();
  const done = new Set<string>();

  const visit = (file: string, path: string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) {
      const cycle = fromFirst(path.slice(start));
      found.set(cycle.join(), [...cycle, cycle[0] as string]);
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return [...found.values()];
}

function fromFirst(cycle: string[]): string[] {
  const first = cycle.indexOf([...cycle].sort()[0] as string);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
