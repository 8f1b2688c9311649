import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Scope } from "@/db/queries/scope";
import { asking } from "@/db/queries/testing";
import { randomMeasures, storeOf } from "@/db/queries/testing-dashboard";
import { manager } from "@/db/testing-rows";
import { verifyFile } from "../documents/verify-file";

const secret = "a secret of forty characters for a test!";
vi.mock("@/lib/env/secret", () => ({ readSecret: () => secret }));
const { makeExport } = await import("./make-export");

const store = await storeOf(
  fc.sample(fc.array(randomMeasures, { minLength: 3, maxLength: 3 }), { seed: 7, numRuns: 1 }).flat(2),
);
const scope: Scope = { ...asking(store), actor: manager };

async function made(file: string, sent: Record<string, string>) {
  const { body } = await makeExport({ file, sent, scope, language: "ru", origin: "https://qadam.example" });
  return verifyFile(Buffer.from(await new Response(body).arrayBuffer()), { secret });
}

test.each([
  ["dashboard.svg", { chart: "pillars" }],
  ["dashboard.png", { chart: "states" }],
  ["dashboard.png", {}],
  ["measures.png", { country: "UZ" }],
  ["comparison.png", { countries: "UZ,SE" }],
])("%s with %o is sealed in the name of its reader, like every other file", async (file, filters) => {
  const [name, format] = file.split(".");
  expect(await made(file, filters)).toMatchObject({
    verdict: "same",
    statement: { name, format, madeBy: manager.name, language: "ru", filters },
  });
});

test("every picture of a dashboard carries the content hash of its other files", async () => {
  const hashes = await Promise.all(
    ["dashboard.svg", "dashboard.png", "dashboard.json"].map(
      async (file) => (await made(file, {})).statement?.contentHash,
    ),
  );
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(hashes).size).toBe(1);
});

test("a dashboard as it was known on a day says so in its name, in its lines and in what its seal vouches for", async () => {
  const sent = { knownAt: "2026-11-20" };
  const file = await makeExport({
    file: "dashboard.csv",
    sent,
    scope,
    language: "ru",
    origin: "https://qadam.example",
  });
  expect(file.fileName).toBe(`qadam-dashboard-${scope.today}-known-2026-11-20.csv`);
  const bytes = Buffer.from(await new Response(file.body).arrayBuffer());
  expect(bytes.toString()).toContain("По сведениям на: 20 ноября 2026 г.");
  expect(await verifyFile(bytes, { secret })).toMatchObject({
    verdict: "same",
    statement: { filters: sent },
  });
  await expect(made("dashboard.csv", { knownAt: "2999-01-01" })).rejects.toMatchObject({
    fields: [{ field: "knownAt", reason: "must_not_be_future" }],
  });
});

test("a chart that there is none of is not found", async () => {
  await expect(made("dashboard.svg", { chart: "no-such" })).rejects.toMatchObject({ code: "not_found" });
});
