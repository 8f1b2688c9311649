import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findOutdated } from "./check-versions";

const outdated = (path: string, entry: object) =>
  findOutdated({ packages: { [path]: entry } }, { esbuild: true });

test("a package below its floor is named, wherever it is nested", () => {
  expect(outdated("node_modules/next", { version: "16.4.5" })).toHaveLength(1);
  expect(outdated("node_modules/a/node_modules/next", { version: "15.9.9" })).toHaveLength(1);
  expect(outdated("node_modules/next", { version: "16.4.6" })).toEqual([]);
  expect(outdated("node_modules/next", { version: "17.0.0" })).toEqual([]);
});

test("a package that runs a script when installed must have been decided on", () => {
  expect(outdated("node_modules/left", { version: "1.0.0", hasInstallScript: true })).toHaveLength(1);
  expect(
    outdated("node_modules/a/node_modules/esbuild", { version: "1.0.0", hasInstallScript: true }),
  ).toEqual([]);
});

test("the lockfile holds the packages of every platform, which a clean install asks for", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !homes(path).some((home) => `${home}node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

/** The folders in which Node looks for what a package needs: its own, and those of the packages around it. */
function homes(path: string): string[] {
  if (path === "") return [""];
  const outer = path.lastIndexOf("/node_modules/");
  return [`${path}/`, ...homes(outer < 0 ? "" : path.slice(0, outer))];
}
