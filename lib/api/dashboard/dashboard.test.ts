import fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { expect, test } from "vitest";
import { getDashboard } from "@/db/queries/dashboard";
import type { Scope } from "@/db/queries/scope";
import { asking } from "@/db/queries/testing";
import { randomMeasures, storeOf } from "@/db/queries/testing-dashboard";
import { manager } from "@/db/testing-rows";
import type { DashboardFilter } from "@/domain/input/dashboard";
import { pillars } from "@/domain/vocabulary";
import { type PackEnding, packFile } from "../documents/pack-file";
import { sealingOf } from "../documents/seal";
import { wordsIn } from "../exports/words";
import { dashboardPack, readDashboard } from "./pack";

const origin = "https://qadam.example";
const sealing = sealingOf("a secret of forty characters for a test!", {
  name: "dashboard",
  madeBy: null,
  madeAt: "2026-11-25T08:00:00.000Z",
  on: "2026-11-25",
  language: "en",
  filters: {},
  audit: { seq: 0, hash: "0".repeat(64) },
});

test("page, HTTP, CSV, XLSX and JSON say the same figures, whatever the world and the selection", async () => {
  const words = await wordsIn("ru");
  await fc.assert(
    fc.asyncProperty(
      randomMeasures,
      fc.constantFrom<DashboardFilter[]>(
        {},
        { country: ["UZ"] },
        { pillar: pillars[0] },
        { instrument: "act-SE" },
      ),
      fc.constantFrom(null, manager),
      fc.constantFrom(null, "2025-03-31"),
      async (all, filter, actor, on) => {
        const store = await storeOf(all);
        const scope: Scope = { ...asking(store, on ? { on } : {}), actor };
        const page = await readDashboard(scope, filter, "ru");
        const pack = await dashboardPack(scope, filter, { language: "ru", origin });
        const bytes = async (as: PackEnding) =>
          Buffer.from(await new Response(await packFile(as, pack, words, sealing)).arrayBuffer());

        const said = page.pack.figures.map(({ name, value }) => [name, value]);
        const http = (await getDashboard(scope, filter)).figures.map(({ value }) => value);
        expect(http).toEqual(said.map(([, value]) => value));
        const json = JSON.parse((await bytes("json")).toString()).data;
        expect(json.figures.map((each: { name: string; value: number }) => [each.name, each.value])).toEqual(
          said,
        );
        const tables = page.pack.tables.map(({ rows }) => rows.map(({ link: _link, ...row }) => row));
        expect(
          json.tables.map(({ rows }: { rows: Record<string, unknown>[] }) =>
            rows.map(({ link: _link, ...row }) => row),
          ),
        ).toEqual(tables);
        const sheets = await readWorkbook(await bytes("xlsx"));
        const first = sheets[0]?.data ?? [];
        expect(first.slice(1).map(([name, value]) => [name, value])).toEqual(said);
        const lines = (await bytes("csv")).toString().replace("\uFEFF", "").split("\r\n");
        expect(lines.slice(1, said.length + 1).map((line) => line.split(",").at(-2))).toEqual(
          said.map(([, value]) => String(value ?? "")),
        );
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);
