import { desc } from "drizzle-orm";
import { firstPreviousHash } from "../audit-chain";
import { audit } from "../schema";
import type { Reader } from "../store";

/** The last row of the audit and its hash; row 0 and zeros when there is none. One statement. */
export async function getAuditHead(reader: Reader): Promise<{ seq: number; hash: string }> {
  const [last] = await reader
    .select({ seq: audit.seq, hash: audit.hash })
    .from(audit)
    .orderBy(desc(audit.seq))
    .limit(1);
  return last ?? { seq: 0, hash: firstPreviousHash };
}
