import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { canonicalJson } from "../domain/canonical";
import { auditHash, firstPreviousHash } from "./audit-chain";
import { engine } from "./kit/engine";
import { loadReference } from "./reference/load";
import { freshStore } from "./testing";
import { testNow } from "./testing-rows";

const document = readFileSync("docs/audit.md", "utf8");
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(document)?.[1] ?? "";

it("seals rows as the worked example of docs/audit.md says", () => {
  const lines = block("").trim().split("\n");
  let previousHash = firstPreviousHash;
  for (let at = 0; at < lines.length; at += 2) {
    const row = JSON.parse(lines[at] ?? "");
    expect(canonicalJson(row)).toBe(lines[at]);
    expect(row.previousHash).toBe(previousHash);
    expect(auditHash(row)).toBe(lines[at + 1]);
    previousHash = auditHash(row);
  }
  expect(lines).toHaveLength(4);
});

const hasPython = () => {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

it.runIf(engine === "sqlite" && hasPython())("is checked alike by the script in docs/audit.md", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qadam-audit-"));
  const store = await freshStore();
  await loadReference(store, testNow);
  const copy = join(folder, "copy.db");
  await store.execute(`vacuum into '${copy}'`);
  writeFileSync(join(folder, "check.py"), block("python"));
  const said = execFileSync("python3", [join(folder, "check.py"), copy], { encoding: "utf8" });
  const [last] = await store.execute("select seq, hash from audit order by seq desc limit 1");
  expect(said.trim()).toBe(`${last?.seq} rows, ends in ${last?.hash}`);
  rmSync(folder, { recursive: true });
});
