import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runCommand, tryCommand } from "../run-command.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function onPath() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** A Chromium to test with: the named one, the system's, Debian's package when we may install it, else Playwright's own (null). */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  const found = onPath();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await tryCommand("apt-get", ["update"], { env });
    await tryCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
    const installed = onPath();
    if (installed) return installed;
  }
  await runCommand(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  return null;
}
