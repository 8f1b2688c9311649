import { inArray } from "drizzle-orm";
import { verifyAuditChain } from "../db/audit-chain";
import { audit, progress } from "../db/schema";
import { openStore } from "../db/store";
import { addAccount } from "./account";
import type { Context } from "./context";
import { median, type Part } from "./figures";
import { startOurs } from "./processes";
import { reportUntil } from "./writers";

const rounds = 3;
const writers = 8;

/** Ends our server without warning while eight clients write, three times, and looks for what it had acknowledged. */
export async function measureKills(context: Context): Promise<Part> {
  const file = await context.copyOfS();
  addAccount(file);
  const acknowledged: string[] = [];
  const readyAfter: number[] = [];
  let server = await startOurs(file);
  for (let round = 1; round <= rounds; round++) {
    const killAt = (context.isQuick ? 50 : 200) * round;
    let killed: Promise<void> | undefined;
    const isEnough = (count: number) => {
      if (count >= killAt) killed ??= server.kill();
      return false;
    };
    acknowledged.push(
      ...(await reportUntil(server.base, { key: `${file} ${round}`, writers, isEnough, mayDie: true })),
    );
    await killed;
    server = await startOurs(file);
    readyAfter.push(server.readyMs / 1000);
  }
  await server.kill();
  const left = await whatIsLeft(file, acknowledged);
  return {
    title: `kill -9 during ${writers} concurrent writers, ${rounds} times, world S`,
    rows: [
      { what: "answers acknowledged", unit: "answers", values: { ours: acknowledged.length } },
      { what: "of these, entries missing", unit: "rows", values: { ours: left.missingEntries }, atMost: 0 },
      { what: "of these, audit lines missing", unit: "rows", values: { ours: left.missingLines }, atMost: 0 },
      {
        what: "entries without their audit line or the reverse",
        unit: "rows",
        values: { ours: left.unmatched },
        atMost: 0,
      },
      { what: "breaks of the audit chain", unit: "rows", values: { ours: left.breaks }, atMost: 0 },
      {
        what: "start after a kill until /api/health answers",
        unit: "s",
        values: { ours: median(readyAfter), longest: Math.max(...readyAfter) },
      },
    ],
  };
}

async function whatIsLeft(file: string, acknowledged: readonly string[]) {
  const store = openStore(`file:${file}`);
  const entries = await store.reader
    .select({ id: progress.id })
    .from(progress)
    .where(inArray(progress.recordedById, ["bench-manager"]));
  const lines = await store.reader
    .select({ after: audit.after })
    .from(audit)
    .where(inArray(audit.action, ["progress.report"]));
  const { firstBadSeq } = await verifyAuditChain(store.reader);
  await store.close();
  const kept = new Set(entries.map(({ id }) => id));
  const audited = new Set(lines.map(({ after }) => (JSON.parse(after ?? "{}") as { id: string }).id));
  return {
    missingEntries: acknowledged.filter((id) => !kept.has(id)).length,
    missingLines: acknowledged.filter((id) => !audited.has(id)).length,
    unmatched:
      [...kept].filter((id) => !audited.has(id)).length + [...audited].filter((id) => !kept.has(id)).length,
    breaks: firstBadSeq === null ? 0 : 1,
  };
}
