import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { migrateStore } from "@/db/migrate";
import { loadReference } from "@/db/reference/load";
import { openStore, type Store } from "@/db/store";
import { freshDatabase } from "@/db/testing";
import { openPlans } from "@/db/testing-plans";
import { manager, testNow } from "@/db/testing-rows";
import type { Actor } from "@/domain/permissions";
import type { Handler } from "@/lib/api/route";
import { routes } from "./openapi.json/_routes";

/** What the largest reads take: a dashboard and its files put a dozen figures together. */
const mostStatements = 40;

let asker: Actor | null = null;
vi.mock("@/lib/session/current", () => ({ getActor: async () => asker }));

/** What drizzle makes of a list without anything in it, which no engine reads a table for. */
const asksForNothing = (text: string) => / where false\b/.test(text);

/** Each statement with its values, and whether only questions about a past day ask it. */
const statements = new Map<string, { values: unknown[]; isOfPast: boolean }>();
let heard = 0;
let isPastAsked = false;
let store: Store;
let url: string;

beforeAll(async () => {
  process.env.QADAM_LIMITS = "off";
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for them";
  url = await freshDatabase(join(mkdtempSync(join(tmpdir(), "qadam-statements-")), "qadam.db"));
  store = openStore(url, {
    onStatement(text, values) {
      heard++;
      if (!/^(select|with)/.test(text) || asksForNothing(text)) return;
      const isOfPast = isPastAsked && (statements.get(text)?.isOfPast ?? true);
      statements.set(text, { values, isOfPast });
    },
  });
  await migrateStore(store, url);
  await loadReference(store, testNow);
  (globalThis as { qadamStore?: Store }).qadamStore = store;
  statements.clear();
});
afterAll(() => store.close());

/** What an address is asked with, where its form alone does not say. */
const samples: Record<string, string> = {
  countries: "UZ,SE",
  country: "UZ",
  dueBefore: "2030-01-01",
  on: "2019-11-26",
  organisation: "uz-mia",
  q: "trafficking law",
  since: "2019",
  until: "2026",
};

const firstId = async (table: string, column = "id") => {
  const [row] = await store.execute(`select ${column} as id from ${table} order by ${column} limit 1`);
  return row ? String(row.id) : "none";
};

/** A path of this route with something that is there. */
async function pathOf(folder: string): Promise<{ path: string; params: Record<string, string> }> {
  const [noun = ""] = folder.split("/");
  const params: Record<string, string> = {};
  if (folder.includes("[code]"))
    params.code = noun === "countries" ? "UZ" : await firstId("indicator", "code");
  if (folder.includes("[number]")) params.number = "1";
  if (folder.includes("[figure]")) params.figure = "claimed";
  if (folder.includes("[file]")) params.file = "measures.csv";
  if (folder.includes("[id]")) params.id = await firstId(tableOf[noun] ?? noun.replace(/s$/, ""));
  return { path: folder.replace(/\[(\w+)\]/g, (_, name) => params[name] ?? "none"), params };
}
const tableOf: Record<string, string> = {
  batches: "batch",
  drafts: "instrument",
  "export-jobs": "job",
  jobs: "job",
  review: "progress",
  topics: "topic",
  treaties: "standard",
  views: "saved_view",
};

/** Each name the route knows with a value, one at a time, and none. */
function queriesOf({ definition }: Handler): string[] {
  const { properties = {} } = z.toJSONSchema(definition.query ?? z.object({}), {
    io: "input",
    unrepresentable: "any",
  });
  const named = Object.entries(properties).flatMap(([name, said]) => {
    const choices = typeof said === "object" ? said.enum : undefined;
    const value = samples[name] ?? choices?.[0];
    return value === undefined ? [] : [`${name}=${encodeURIComponent(String(value))}`];
  });
  return ["", ...named];
}

async function ask(handler: Handler, path: string, params: Record<string, string>, query: string) {
  const before = heard;
  isPastAsked = query.startsWith("on=");
  const response = await handler(new Request(`http://localhost/api/v1/${path}?${query}`), {
    params: Promise.resolve(params),
  });
  const text = await response.text();
  return { status: response.status, text, count: heard - before };
}

const reads = Object.entries(routes).flatMap(([folder, { GET }]) => (GET ? [{ folder, GET }] : []));

test.each(reads)(
  "/$folder asks the database a bounded number of times, whatever it is asked",
  async ({ folder, GET }) => {
    const { path, params } = await pathOf(folder);
    for (const who of [null, manager]) {
      asker = who;
      const counts: number[] = [];
      for (const query of queriesOf(GET)) {
        const { status, count, text } = await ask(GET, path, params, query);
        expect([200, 401, 403, 404, 409, 422], `${path}?${query}: ${text.slice(0, 200)}`).toContain(status);
        if (status === 200) counts.push(count);
      }
      if (counts.length === 0) continue;
      expect(Math.max(...counts), `${path}: ${counts}`).toBeLessThanOrEqual(mostStatements);
      if (!GET.definition.query?.shape.limit) continue;
      const [few, many] = [
        await ask(GET, path, params, "limit=1"),
        await ask(GET, path, params, "limit=200"),
      ];
      expect(many.count, `${path} with 200 rows and with one`).toBeLessThanOrEqual(few.count + 2);
    }
  },
);

/** Asked about a past day and about all States, the history of what there was is gone through. */
const mayBeGoneThrough = new Set(["instrument", "measure", "milestone"]);

test("no statement reads a table that grows from end to end, but for past days of all States", async () => {
  expect(statements.size).toBeGreaterThan(80);
  const plans = await openPlans(url);
  const faults: string[] = [];
  for (const [text, { values, isOfPast }] of statements) {
    const scanned = (await plans.scanned(text, values)).filter(
      (table) => !(isOfPast && mayBeGoneThrough.has(table)),
    );
    if (scanned.length > 0) faults.push(`${scanned.join()}: ${text} ${JSON.stringify(values)}`);
  }
  await plans.close();
  expect(faults).toEqual([]);
});
