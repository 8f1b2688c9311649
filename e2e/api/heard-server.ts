import { ensureDemoAccounts } from "../../db/commands/ensure-demo-accounts";
import { migrateStore } from "../../db/migrate";
import { loadReference } from "../../db/reference/load";
import { databaseUrl, openStore, type Store } from "../../db/store";
import { openPlans } from "../../db/testing-plans";
import { startServer } from "../../server";

/** What the test says: from now on it asks about a past day; or asks what is wrong with the statements that were heard. */
export type ToHeard = "past" | "explain";
export type FromHeard = { port: number } | { heard: number; faults: string[] };

/** Asked about a past day and about all States, the history of what there was is gone through. */
const mayBeGoneThrough = new Set(["instrument", "measure", "milestone"]);

/** What the storage holds is summed up over all contents of files, for administrators who look at its health. */
const sumsUpStorage = (text: string) => /^select count\(\*\), sum\("size"\) from "file_content"$/.test(text);

/** Run as a process of its own by plans.spec.ts: the built server on a fresh database, hearing each statement it reads by. */
const statements = new Map<string, { values: unknown[]; isOfPast: boolean }>();
let isPastAsked = false;
const url = databaseUrl();
const store = openStore(url, {
  onStatement(text, values) {
    // What drizzle makes of a list without anything in it reads no table.
    if (!/^(select|with)/.test(text) || / where \(?false\b/.test(text)) return;
    if (sumsUpStorage(text) || statements.has(text)) return;
    statements.set(text, { values, isOfPast: isPastAsked });
  },
});
await migrateStore(store, url);
await loadReference(store, new Date().toISOString());
await ensureDemoAccounts({ store, password: process.env.QADAM_DEMO_PASSWORD });
(globalThis as { qadamStore?: Store }).qadamStore = store;
statements.clear();

const say = (message: FromHeard) => process.send?.(message);
process.on("message", async (message: ToHeard) => {
  if (message === "past") isPastAsked = true;
  else say(await explainAll());
});
process.on("disconnect", () => process.exit(0));
const { port } = await startServer({ port: 0, host: "127.0.0.1" });
say({ port });

async function explainAll() {
  const plans = await openPlans(url);
  const faults: string[] = [];
  for (const [text, { values, isOfPast }] of statements) {
    const scanned = (await plans.scanned(text, values)).filter(
      (table) => !(isOfPast && mayBeGoneThrough.has(table)),
    );
    if (scanned.length > 0) faults.push(`${scanned.join()}: ${text} ${JSON.stringify(values)}`);
  }
  await plans.close();
  return { heard: statements.size, faults };
}
