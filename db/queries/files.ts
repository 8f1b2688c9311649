import { and, eq, lt, ne } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import type { EvidencePageView, EvidenceUseView } from "../../domain/view/evidence";
import type { FileRef } from "../../domain/view/shared";
import { decision, evidence, file, fileContent, progress, quoteCheck } from "../schema";
import { evidenceView, fileRef } from "./attached";
import type { Scope } from "./scope";
import { subjectRefs } from "./subject-refs";

const mostUses = 200;

/** A file for those who may see something it stands under, and for who handed it in; `not_found` for all others. Four statements. */
export async function getFile(scope: Scope, id: string): Promise<FileRef> {
  const [row] = await scope.reader
    .select({ ...fileRef, recordedById: file.recordedById })
    .from(file)
    .innerJoin(fileContent, eq(fileContent.sha256, file.sha256))
    .where(eq(file.id, id));
  if (!row) throw new Failure("not_found", "not_found");
  const { recordedById, ...view } = row;
  if (recordedById === scope.actor?.userId && scope.on === null) return view;
  if ((await visibleUses(scope, await readUses(scope, eq(evidence.fileId, id)))).length === 0)
    throw new Failure("not_found", "not_found");
  return view;
}

const readUses = (scope: Scope, condition: ReturnType<typeof eq> | undefined) =>
  scope.reader
    .select({ row: evidence, file: fileRef, check: quoteCheck })
    .from(evidence)
    .leftJoin(file, eq(file.id, evidence.fileId))
    .leftJoin(fileContent, eq(fileContent.sha256, file.sha256))
    .leftJoin(quoteCheck, eq(quoteCheck.evidenceId, evidence.id))
    .where(and(condition, scope.on === null ? undefined : lt(evidence.recordedAt, `${scope.on}T99`)))
    .orderBy(evidence.recordedAt, evidence.id)
    .limit(mostUses);

/** Those under what the reader may see, with where that is read. */
async function visibleUses(scope: Scope, uses: Awaited<ReturnType<typeof readUses>>) {
  const refs = await subjectRefs(
    scope,
    uses.map(({ row }) => ({ kind: row.subjectKind, id: row.subjectId })),
  );
  return uses.flatMap((use): EvidenceUseView[] => {
    const subject = refs(use.row.subjectKind, use.row.subjectId);
    if (!subject) return [];
    return [{ evidence: evidenceView(use), subjectKind: use.row.subjectKind, subject }];
  });
}

/**
 * One evidence: where it is used, whether what it stands under still stands, and what else is said for and against that. `not_found` when
 * it is not there or not the reader's to see.
 */
export async function getEvidence(scope: Scope, id: string): Promise<EvidencePageView> {
  const found = await readUses(scope, eq(evidence.id, id));
  const [use] = await visibleUses(scope, found);
  const [row] = found;
  if (!use || !row) throw new Failure("not_found", "not_found");
  const { subjectKind, subjectId, url, fileId } = row.row;
  const same = fileId ? eq(fileContent.sha256, row.file?.sha256 ?? "") : eq(evidence.url, url);
  const uses = await visibleUses(scope, await readUses(scope, same));
  const beside = await visibleUses(
    scope,
    await readUses(scope, and(eq(evidence.subjectKind, subjectKind), eq(evidence.subjectId, subjectId))),
  );
  return {
    ...use,
    alsoUsed: uses.filter((each) => each.evidence.id !== id),
    beside: beside.filter((each) => each.evidence.id !== id).map((each) => each.evidence),
    isReturned: subjectKind === "progress" && (await isReturned(scope, subjectId)),
  };
}

async function isReturned({ reader }: Scope, progressId: string): Promise<boolean> {
  const rows = await reader
    .select({ id: progress.id })
    .from(progress)
    .innerJoin(decision, eq(decision.progressId, progress.id))
    .where(and(eq(progress.id, progressId), ne(decision.decision, "verify")));
  return rows.length > 0;
}
