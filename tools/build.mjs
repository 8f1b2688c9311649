import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runModule } from "./run-command.mjs";
import { Stop } from "./steps.mjs";

const sources = [
  ...["app", "components", "db", "domain", "lib", "messages", "public"],
  ...[
    "instrumentation.ts",
    "next.config.ts",
    "package-lock.json",
    "package.json",
    "postcss.config.mjs",
    "proxy.ts",
    "tsconfig.json",
  ],
];
const stampFile = ".next/qadam-built";

/** Path, size and time of every file a build is made from. */
function fingerprint() {
  const hash = createHash("sha256");
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    // Next rewrites tsconfig.json with the same content while it builds.
    else if (path === "tsconfig.json") hash.update(readFileSync(path));
    else if (stat && !path.endsWith(".test.ts")) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const source of sources) visit(source);
  return hash.digest("hex");
}

/** Makes the production build when there is none or a source changed since. */
export async function ensureBuilt() {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint()) return "up to date";
  rmSync(stampFile, { force: true });
  const { status, output } = await runModule("next/dist/bin/next", ["build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Stop(`The build failed:\n${output}`);
  writeFileSync(stampFile, fingerprint());
  return "done";
}
