import { z } from "zod";
import { fileStorage } from "@/db/files/file-storage";
import { receiveFile } from "@/db/files/receive-file";
import { after } from "@/db/jobs/claim-job";
import { defineJob, type JobRunning } from "@/db/jobs/define-job";
import { findExportToMake } from "@/db/queries/exports";
import { findAccount } from "@/db/queries/user";
import { recordExport } from "@/db/record-export";
import { Failure } from "@/domain/failure";
import { type MadeFile, makeExport } from "@/lib/api/exports/make-export";
import { rowTotal } from "@/lib/api/exports/row-total";
import { TooLargeForZip } from "@/lib/api/xlsx/zip";
import { linkOrigin } from "@/lib/mail/mail-settings";

const keptMs = 7 * 24 * 60 * 60 * 1_000;
const reportEveryMs = 400;

const input = z.object({ exportId: z.string() });
type Running = JobRunning & { input: z.output<typeof input> };

/**
 * Makes the file that was asked for, with the rights its asker has now, and without what is not published unless that was asked for.
 * Kept where evidence files are, so that every server can give it out; a process that ends leaves no half of a file there.
 */
export const makeExportFile = defineJob({
  kind: "make_export",
  input,
  run: (running) => makeFile(running).catch(sayReason),
});

async function makeFile({ store, input: { exportId }, report, signal, now, job }: Running) {
  const wanted = await findExportToMake(store.reader, exportId);
  const account = await findAccount(store.reader, job.createdById);
  if (!wanted || !account) throw new Failure("not_found", "not_found");
  const { file, sent, language, isRestricted } = wanted;
  const today = now().slice(0, 10);
  const on = sent.on && sent.on < today ? sent.on : null;
  const scope = { reader: store.reader, actor: isRestricted ? account.actor : null, today, on };
  const total = (await rowTotal(scope, file, sent)) ?? undefined;
  let rowCount = 0;
  let saidAt = 0;
  const made = await makeExport({
    file,
    sent,
    scope,
    language,
    origin: linkOrigin(),
    madeBy: account.actor.name,
    async onRows(count) {
      rowCount = count;
      if (Date.now() - saidAt < reportEveryMs) return;
      saidAt = Date.now();
      await report(count, total);
    },
  });
  const { size: byteCount, sha256: fileHash, keep, drop } = await written(made, signal);
  try {
    await report(rowCount, total ?? rowCount);
    await keep();
    const madeAt = now();
    const expiresAt = after(madeAt, keptMs);
    await recordExport(store, exportId, { byteCount, fileHash, rowCount, madeAt, expiresAt });
  } finally {
    await drop();
  }
  return { exportId, rowCount, byteCount, fileHash };
}

/** Says by its detail what is wrong with the order, because there is no field any more beside which it could be said. */
function sayReason(error: unknown): never {
  const [field] = error instanceof Failure ? error.fields : [];
  throw field ? new Failure("invalid", field.reason, [field]) : error;
}

async function written({ body }: MadeFile, signal: AbortSignal) {
  const received = await receiveFile(pieces(body, signal), fileStorage().mostBytes).catch((error) => {
    throw error instanceof TooLargeForZip ? new Failure("invalid", "export_too_large") : error;
  });
  if (!received) throw new Failure("invalid", "export_over_storage");
  return received;
}

async function* pieces(body: MadeFile["body"], signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const all = body instanceof ReadableStream ? body : [Buffer.from(body)];
  for await (const piece of all as AsyncIterable<Uint8Array>) {
    signal.throwIfAborted();
    yield piece;
  }
}
