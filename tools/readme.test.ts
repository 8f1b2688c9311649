import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { settingNames } from "../lib/env/env";

const readme = readFileSync("README.md", "utf8");
const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
  "scripts" | "dependencies" | "devDependencies",
  Record<string, string>
>;
const outputs = new Set(["data", "node_modules", "test-results"]);

const all = (pattern: RegExp, text = readme) => [
  ...new Set([...text.matchAll(pattern)].map(([, found]) => found as string)),
];
const section = (title: string) => readme.split(`\n## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
const firstCells = (title: string) =>
  [...section(title).matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell]) => all(/`([^`]+)`/g, cell));

test("every script it names exists, and every script is named", () => {
  const named = all(/npm (?:run )?(\w+)/g).filter((name) => name !== "run" && !/^\d/.test(name));
  expect(named.filter((name) => name !== "scripts").sort()).toEqual(Object.keys(scripts).sort());
});

test("the settings are those that are read", () => {
  expect(firstCells("Settings").sort()).toEqual([...settingNames].sort());
});

test("the house has the folders that are there", () => {
  const captioned = all(/^([a-z0-9]+)\/ {2,}/gm, section("The house"));
  const folders = readdirSync(".").filter(
    (name) => !/^\./.test(name) && statSync(name).isDirectory() && !outputs.has(name),
  );
  expect(captioned.sort()).toEqual(folders.sort());
});

test("every path it names is there", () => {
  const named = [
    ...all(
      /`((?:app|bench|components|db|docs|domain|drizzle|e2e|front|lib|messages|tools)\/[^`\s<>{}.]*(?:\.\w+)?)`/g,
    ),
    ...all(/`([\w-]+\.(?:ts|md|json))`/g),
    ...all(/\]\(([^)#:]+)\)/g),
  ];
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test("every dependency has its reason, and no other", () => {
  const named = firstCells("Dependencies, and why").sort();
  expect(named).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});
