import { expect, test } from "vitest";
import { findCycles } from "./floors/cycles";
import { importsOf } from "./floors/imports";
import { nameFaults } from "./floors/names";
import { importFaults } from "./floors/rules";
import { textFaults } from "./floors/text";

const faultsOf = (path: string, text: string) => importsOf({ path, text }).flatMap(importFaults);

test.each([
  ["domain/measure.ts", 'import { z } from "zod";', "domain imports nothing"],
  ["domain/input/measure.ts", 'import pg from "pg";', "domain and zod only"],
  ["db/queries/measures.ts", 'import { cache } from "react";', "db knows neither pages nor requests"],
  [
    "db/store.ts",
    'const { settings } = await import("@/lib/env/env");',
    "db knows neither pages nor requests",
  ],
  [
    "components/measure/card.tsx",
    'import { getStore } from "@/db/store";',
    "components draw what they are given",
  ],
  ["components/ui/button.tsx", 'import { can } from "@/domain/permissions";', "another product"],
  ["app/[locale]/page.tsx", 'import { eq } from "drizzle-orm";', "routes hold no SQL"],
  [
    "app/[locale]/work/page.tsx",
    'import { reportProgress } from "@/db/commands/report-progress";',
    "/api/v1",
  ],
  ["lib/client/request.ts", 'import { getStore } from "../../db/store";', "runs in the browser"],
])("%s may not say %s", (path, text, reason) => {
  expect(faultsOf(path, text)).toEqual([expect.stringContaining(reason)]);
});

test.each([
  ["domain/input/measure.ts", 'import { z } from "zod";\nimport { pillars } from "../vocabulary";'],
  [
    "db/queries/measures.ts",
    'import { eq } from "drizzle-orm";\nimport { dayBounds } from "../../domain/partial-date";',
  ],
  ["app/api/v1/measures/route.ts", 'import { enterMeasure } from "@/db/commands/enter-measure";'],
  ["components/measure/card.tsx", 'import type { MeasureView } from "@/db/queries/measures";'],
  ["db/store.ts", '// import react from "react"'],
])("%s may say %s", (path, text) => {
  expect(faultsOf(path, text)).toEqual([]);
});

test("a cycle is named once, by all its files; types alone make none", () => {
  const link = (from: string, to: string, isTypeOnly = false) => ({ from, to, isOurs: true, isTypeOnly });
  expect(findCycles([link("b", "c"), link("c", "a"), link("a", "b")])).toEqual([["a", "b", "c", "a"]]);
  expect(findCycles([link("a", "b"), link("b", "a", true)])).toEqual([]);
});

test.each([
  ["lib/utils.ts", "", "says nothing"],
  ["components/common/card.tsx", "", "says nothing"],
  ["lib/fooBar.ts", "", "kebab-case"],
  ["components/ui/index.ts", 'export { Button } from "./button";', "no barrels"],
  ["db/all-queries.ts", 'export * from "./queries/measures";', "no barrels"],
])("%s is no name or no file of ours", (path, text, reason) => {
  expect(nameFaults({ path, text })).toEqual([expect.stringContaining(reason)]);
});

test.each([
  ["components/measure/card.tsx", "<p>Overdue</p>", "messages/"],
  ["components/measure/card.tsx", '<p className="x">\n  Муддат oʻtgan\n</p>', "messages/"],
  ["app/[locale]/page.tsx", '<a title="More">{t("more")}</a>', "messages/"],
  ["db/queries/measures.ts", "await reader.select().from(measure).all()", "awaited"],
  ["db/queries/measures.ts", "sql<number>`count(*)`", "count()"],
])("%s may not hold %s", (path, text, reason) => {
  expect(textFaults({ path, text })).toEqual([expect.stringContaining(reason)]);
});

test.each([
  ["components/measure/card.tsx", "<p>{t('overdue')}</p>"],
  ["components/measure/card.tsx", "const pick = <T,>(all: Map<string, T>) => all;\nreturn <p>· {x}</p>"],
  ["components/measure/card.tsx", "if (a > b && c < d) return <b>1</b>"],
  ["db/queries/measures.ts", "groups.get(key)"],
])("%s may hold %s", (path, text) => {
  expect(textFaults({ path, text })).toEqual([]);
});
