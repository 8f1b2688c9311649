import { isNull } from "drizzle-orm";
import { Failure } from "../domain/failure";
import { verifyAuditChain } from "./audit-chain";
import { recountAll } from "./counters";
import { isContentWhole } from "./files/check-content";
import { fileStorage } from "./files/file-storage";
import { missingGuards } from "./guards";
import { pendingMigrationCount } from "./migrate";
import { dueTally, exportFile, figureTally, fileContent, tally } from "./schema";
import type { Reader, Store, Tx } from "./store";
import { verifyVersions } from "./verify-versions";

/** What was looked at, whether it is as it should be, and what was seen, for an operator. */
export interface Check {
  name: string;
  isSound: boolean;
  seen: string;
}

/** Looks at everything that must hold about a database, changing nothing. Of one that lacks migrations, at nothing else. */
export async function verifyStore(store: Store): Promise<Check[]> {
  const pending = await pendingMigrationCount(store);
  if (pending > 0)
    return [check("migrations", false, `${pending} pending; start Qadam once, or restore a backup`)];
  return [
    check("migrations", true, "none pending"),
    await integrity(store),
    await foreignKeys(store),
    await guards(store),
    await auditChain(store),
    await frozenVersions(store),
    await counters(store),
    await evidenceFiles(store),
  ];
}

/** Each file that was handed in is there, with the bytes it was sealed with. */
async function evidenceFiles(store: Store): Promise<Check> {
  return lookAtFiles(store).catch((error: unknown) => {
    if (error instanceof Failure) return check("evidence files", false, error.message);
    throw error;
  });
}

async function lookAtFiles({ reader }: Store): Promise<Check> {
  const rows = await reader
    .select({ sha256: fileContent.sha256 })
    .from(fileContent)
    .orderBy(fileContent.sha256);
  for (const { sha256 } of rows)
    if (!(await isContentWhole(sha256)))
      return check("evidence files", false, `${sha256} is missing or not as it was sealed`);
  const exports = await reader
    .select({ sha256: exportFile.fileHash })
    .from(exportFile)
    .where(isNull(exportFile.removedAt));
  const named = new Set([...rows, ...exports].map(({ sha256 }) => sha256));
  let strays = 0;
  for await (const { sha256 } of fileStorage().list()) if (!named.has(sha256)) strays++;
  const sealed = `${rows.length} as they were sealed`;
  return check("evidence files", true, strays === 0 ? sealed : `${sealed}, ${strays} that nothing names`);
}

const check = (name: string, isSound: boolean, seen: string): Check => ({ name, isSound, seen });

async function integrity(store: Store): Promise<Check> {
  if (store.engine === "postgres") {
    const [row] = await store.execute("select count(*)::int as invalid from pg_index where not indisvalid");
    return check("integrity", row?.invalid === 0, `${row?.invalid} invalid indexes`);
  }
  const rows = await store.execute("pragma integrity_check");
  const said = rows.map((row) => String(row.integrity_check));
  return check("integrity", said.join() === "ok", said.slice(0, 3).join("; "));
}

async function foreignKeys(store: Store): Promise<Check> {
  if (store.engine === "postgres") {
    const [row] = await store.execute(
      "select count(*)::int as unchecked from pg_constraint where contype = 'f' and not convalidated",
    );
    return check("foreign keys", row?.unchecked === 0, `${row?.unchecked} not enforced`);
  }
  const rows = await store.execute("pragma foreign_key_check");
  const [first] = rows;
  return check(
    "foreign keys",
    rows.length === 0,
    first
      ? `${rows.length} rows refer to nothing, first in table ${first.table}, row ${first.rowid}`
      : "all resolve",
  );
}

async function guards(store: Store): Promise<Check> {
  const missing = await missingGuards(store);
  return check(
    "guards",
    missing.length === 0,
    missing.length === 0 ? "all stand" : `missing: ${missing.join(", ")}`,
  );
}

async function auditChain(store: Store): Promise<Check> {
  const { rowCount, firstBadSeq, head } = await verifyAuditChain(store.reader);
  return firstBadSeq === null
    ? check("audit chain", true, `${rowCount} rows, ends in ${head}`)
    : check(
        "audit chain",
        false,
        `row ${firstBadSeq} is not as it was sealed; the ${rowCount} before it are`,
      );
}

async function frozenVersions(store: Store): Promise<Check> {
  const { count, firstBadId } = await verifyVersions(store.reader);
  return firstBadId === null
    ? check("frozen versions", true, `${count} as they were sealed`)
    : check(
        "frozen versions",
        false,
        `version ${firstBadId} is not as it was sealed; the ${count} before it are`,
      );
}

class RolledBack extends Error {}

/** Counts everything anew inside a transaction that is then undone, and compares with what the commands kept. */
async function counters(store: Store): Promise<Check> {
  let differing: string[] = [];
  const comparison = store.inTransaction(async (tx) => {
    const kept = await countedRows(tx);
    await recountAll(tx);
    const counted = await countedRows(tx);
    const keys = new Set([...kept.keys(), ...counted.keys()]);
    differing = [...keys].filter((key) => kept.get(key) !== counted.get(key)).sort();
    throw new RolledBack();
  });
  await comparison.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return check(
    "counters",
    differing.length === 0,
    differing.length === 0
      ? "equal to a recount"
      : `${differing.length} differ from a recount, first: ${differing[0]}`,
  );
}

/** Each counter that is not zero, by what it counts. */
async function countedRows(tx: Tx | Reader): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { subjectKind, subjectId, lastChangeAt: _at, ...row } of await tx.select().from(tally))
    for (const [name, value] of Object.entries(row))
      if (value !== 0) counts.set([subjectKind, subjectId, name].filter(Boolean).join(" "), value);
  for (const { period, countryCode, openCount } of await tx.select().from(dueTally))
    if (openCount !== 0) counts.set(`due ${period} ${countryCode}`, openCount);
  for (const { amount, ...row } of await tx.select().from(figureTally))
    if (amount !== 0) counts.set(Object.values(row).filter(Boolean).join(" "), amount);
  return counts;
}
