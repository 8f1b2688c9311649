import { createHash } from "node:crypto";
import { asc, desc, gt } from "drizzle-orm";
import { canonicalJson } from "../domain/canonical";
import { inserting, preparedOnce } from "./prepared";
import { audit } from "./schema";
import type { Reader, Tx } from "./store";

export interface Change {
  action: string;
  subject: readonly [kind: string, id: string];
  countryCode: string | null;
  /** Whether anybody may see that this change was made and what stands after it. */
  isPublic: boolean;
  before?: unknown;
  after?: unknown;
  /** What is found by other words or by others since; the subject when absent. */
  indexed?: readonly (readonly [kind: string, id: string])[];
}

type AuditRow = typeof audit.$inferSelect;

/** What the first row names as the one before it. */
export const firstPreviousHash = "0".repeat(64);

/** SHA-256 (hex) of the canonical form of a row without its own hash: docs/audit.md. */
export function auditHash(row: Omit<AuditRow, "hash">): string {
  return createHash("sha256").update(canonicalJson(row)).digest("hex");
}

const asText = (value: unknown) => (value === undefined || value === null ? null : canonicalJson(value));

const lastLine = preparedOnce("last_audit_line", (tx: Tx) =>
  tx.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1),
);
const addLines = inserting("add_audit_lines", audit);

/** Adds one sealed row for each change, in order, inside the transaction that made them. */
export async function appendAudit(tx: Tx, actorId: string, recordedAt: string, changes: readonly Change[]) {
  const [last] = await lastLine(tx).execute();
  let { seq, hash } = last ?? { seq: 0, hash: firstPreviousHash };
  const rows: AuditRow[] = changes.map((change) => {
    const unsealed = {
      seq: ++seq,
      recordedAt,
      actorId,
      action: change.action,
      subjectKind: change.subject[0],
      subjectId: change.subject[1],
      countryCode: change.countryCode,
      isPublic: change.isPublic,
      before: asText(change.before),
      after: asText(change.after),
      previousHash: hash,
    };
    hash = auditHash(unsealed);
    return { ...unsealed, hash };
  });
  await addLines(tx, rows);
}

/** Walks the whole chain in pages. Returns the number of rows and the first that is missing, altered or out of order (null: none). */
export async function verifyAuditChain(
  reader: Reader,
): Promise<{ rowCount: number; firstBadSeq: number | null; head: string }> {
  let seq = 0;
  let head = firstPreviousHash;
  for (;;) {
    const rows = await reader
      .select()
      .from(audit)
      .where(gt(audit.seq, seq))
      .orderBy(asc(audit.seq))
      .limit(1_000);
    if (rows.length === 0) return { rowCount: seq, firstBadSeq: null, head };
    for (const { hash, ...row } of rows) {
      const isSound = row.seq === seq + 1 && row.previousHash === head && auditHash(row) === hash;
      if (!isSound) return { rowCount: seq, firstBadSeq: seq + 1, head };
      seq = row.seq;
      head = hash;
    }
  }
}
