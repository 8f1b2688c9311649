import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { after } from "@/db/jobs/claim-job";
import { defineJob } from "@/db/jobs/define-job";
import { findExportToMake } from "@/db/queries/exports";
import { findAccount } from "@/db/queries/user";
import { recordExport } from "@/db/record-export";
import { Failure } from "@/domain/failure";
import { type MadeFile, makeExport } from "@/lib/api/exports/make-export";
import { rowTotal } from "@/lib/api/exports/row-total";
import { TooLargeForZip } from "@/lib/api/xlsx/zip";
import { linkOrigin } from "@/lib/mail/mail-settings";
import { exportFolder, exportPath } from "./export-path";

const keptMs = 7 * 24 * 60 * 60 * 1_000;
const reportEveryMs = 400;

/**
 * Makes the file that was asked for, with the rights its asker has now, and without what is not published unless that was asked for.
 * Written beside and then put in its place, so that a process that ends leaves no half of a file.
 */
export const makeExportFile = defineJob({
  kind: "make_export",
  input: z.object({ exportId: z.string() }),
  async run({ store, input: { exportId }, report, signal, now, job }) {
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
    const path = exportPath({ id: exportId, file });
    const written = await write(made, path, job.attempt, signal);
    await report(rowCount, total ?? rowCount);
    const madeAt = now();
    await recordExport(store, exportId, { ...written, rowCount, madeAt, expiresAt: after(madeAt, keptMs) });
    return { exportId, rowCount, ...written };
  },
});

async function write({ body }: MadeFile, path: string, attempt: number, signal: AbortSignal) {
  await mkdir(exportFolder(), { recursive: true, mode: 0o700 });
  const beside = `${path}.${attempt}.part`;
  const hash = createHash("sha256");
  let byteCount = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      byteCount += chunk.length;
      done(null, chunk);
    },
  });
  try {
    const source =
      body instanceof ReadableStream ? Readable.fromWeb(body as never) : Readable.from([Buffer.from(body)]);
    await pipeline(source, counting, createWriteStream(beside, { mode: 0o600 }), { signal });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error instanceof TooLargeForZip ? new Failure("invalid", "export_too_large") : error;
  }
  return { byteCount, fileHash: hash.digest("hex") };
}
