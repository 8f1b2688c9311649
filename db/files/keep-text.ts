import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { TextState } from "../../domain/vocabulary";
import { checkQuotation } from "../add-evidence";
import { appendAudit } from "../audit-chain";
import { evidence, file, fileContent, quoteCheck } from "../schema";
import type { Store } from "../store";
import { systemActor } from "../system-actor";

interface Captured {
  state: Exclude<TextState, "waiting">;
  pages: string[] | null;
}

/**
 * Keeps what was read of some content, and looks up the quotations that waited for it. Its line in the audit tells whoever keeps public
 * pages that they are others now.
 */
export async function keepText(store: Store, sha256: string, { state, pages }: Captured, now: string) {
  // PostgreSQL cannot hold the character NUL.
  const sound = pages?.map((page) => page.replaceAll("\u0000", " ")) ?? null;
  await store.inTransaction(async (tx) => {
    const [read] = await tx
      .update(fileContent)
      .set({ textState: state, pages: sound })
      .where(eq(fileContent.sha256, sha256))
      .returning({ sha256: fileContent.sha256 });
    if (!read) return;
    const waiting = await tx
      .select({ id: evidence.id, quote: evidence.quote, pages: evidence.pages })
      .from(evidence)
      .innerJoin(file, eq(file.id, evidence.fileId))
      .leftJoin(quoteCheck, eq(quoteCheck.evidenceId, evidence.id))
      .where(and(eq(file.sha256, sha256), isNotNull(evidence.quote), isNull(quoteCheck.evidenceId)));
    const checks = waiting.map(({ id, quote, pages: said }) => ({
      evidenceId: id,
      checkedAt: now,
      ...checkQuotation({ textState: state, pages: sound }, quote ?? "", said),
    }));
    if (checks.length > 0) await tx.insert(quoteCheck).values(checks);
    const after = { state, pageCount: sound?.length ?? 0, quotationCount: checks.length };
    await appendAudit(tx, systemActor.userId, now, [
      { action: "file.read", subject: ["file_content", sha256], countryCode: null, isPublic: false, after },
    ]);
  });
}
