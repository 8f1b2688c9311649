import { readFileSync } from "node:fs";

/** Below these versions a package has a known hole that reaches us, or crashes on Node 20. */
const floors: Record<string, string> = {
  "@node-rs/argon2": "2.0.2",
  "better-sqlite3": "12.9.0",
  "drizzle-orm": "0.45.4",
  next: "16.4.6",
  "next-auth": "4.24.15",
  "next-intl": "4.14.8",
  pg: "8.23.1",
  postcss: "8.5.3",
  react: "19.3.1",
  "react-dom": "19.3.1",
  zod: "4.6.7",
};

interface Lockfile {
  packages: Record<string, { version?: string; hasInstallScript?: boolean; resolved?: string }>;
}

const numbers = (version: string) => version.split("-", 1).join().split(".").map(Number);

function isBelow(version: string, floor: string): boolean {
  const [have, need] = [numbers(version), numbers(floor)];
  const at = need.findIndex((number, index) => number !== (have[index] ?? 0));
  return at >= 0 && (have[at] ?? 0) < (need[at] ?? 0);
}

/** What in the lockfile is older than its floor, runs a script nobody has looked at, or comes from elsewhere than a registry. */
export function findOutdated(lockfile: Lockfile, reviewedScripts: Record<string, boolean>): string[] {
  return Object.entries(lockfile.packages).flatMap(
    ([path, { version = "0", hasInstallScript, resolved }]) => {
      if (path === "") return [];
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const floor = floors[name];
      const faults: string[] = [];
      if (floor && isBelow(version, floor))
        faults.push(`${path} is ${version}; it must be ${floor} or newer.`);
      if (hasInstallScript && !(name in reviewedScripts))
        faults.push(`${path} runs a script when installed; decide on it in package.json, "allowScripts".`);
      if (resolved && !resolved.startsWith("https://")) faults.push(`${path} comes from ${resolved}.`);
      return faults;
    },
  );
}

if (process.argv[1]?.endsWith("check-versions.ts")) {
  const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
  const faults = findOutdated(read("package-lock.json"), read("package.json").allowScripts);
  for (const fault of faults) console.error(fault);
  process.exit(faults.length === 0 ? 0 : 1);
}
