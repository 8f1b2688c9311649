import { spawn } from "node:child_process";
import { Stop } from "./steps.mjs";

/** Runs a program to its end and gathers what it prints. Never throws for a bad status. */
export function tryCommand(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.on("error", reject);
    child.on("close", (status, signal) => resolve({ status: status ?? signal, output }));
  });
}

/** As `tryCommand`, but a bad status stops the job and shows everything the program printed. */
export async function runCommand(file, args, options) {
  const { status, output } = await tryCommand(file, args, options);
  if (status !== 0) throw new Stop(`${[file, ...args].join(" ")} ended with ${status}:\n${output}`);
  return output;
}

/** A program of node_modules, run by this very Node. */
export const runModule = (script, args, options) =>
  tryCommand(process.execPath, [`node_modules/${script}`, ...args], options);
