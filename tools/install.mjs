import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { runCommand } from "./run-command.mjs";
import { Stop } from "./steps.mjs";

// Kept inside node_modules, so that it goes when they go.
const stampFile = "node_modules/.qadam-installed";

/** Refuses a Node that is too old, in words, before anything else could fail for it. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    throw new Stop(
      `Qadam needs Node 20.9 or newer; this is Node ${process.versions.node}. See https://nodejs.org`,
    );
}

/** Installs from the lockfile when node_modules is missing, made for another Node, or older than the lockfile. */
export async function ensureInstalled() {
  const stamp = createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .update(`${process.versions.modules} ${process.platform} ${process.arch}`)
    .digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return "up to date";
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  // Development tools are needed for the build whatever NODE_ENV says.
  const options = { env: { ...process.env, NODE_ENV: "development", npm_config_omit: "" } };
  await (npm?.endsWith(".js")
    ? runCommand(process.execPath, [npm, ...args], options)
    : runCommand("npm", args, options));
  writeFileSync(stampFile, stamp);
  return "done";
}
