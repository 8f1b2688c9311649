import { isPng } from "./png-chunks";
import { saidInDocx } from "./read/said-in-docx";
import { saidInPng } from "./read/said-in-picture";
import { saidInCsv, saidInJson, saidInPdf, saidInSvg } from "./read/said-in-text";
import { type Said, saidInXlsx } from "./read/said-in-xlsx";
import { ZipParts } from "./read/zip-parts";
import { keyNameOf, openSeal, type Statement } from "./seal";

/**
 * `same`: says what it said when we made it. `altered`: we made the seal, the file says something else. `sealAltered`: the seal itself is
 * not as we made it. `foreign`: sealed by another installation, or by nobody. `untold`: says what its seal says, but without our secret the seal cannot be checked. `unsealed`: carries no
 * seal. `unreadable`: of no kind we make, damaged, or too large to be looked into.
 */
export const verdicts = [
  "same",
  "altered",
  "sealAltered",
  "foreign",
  "untold",
  "unsealed",
  "unreadable",
] as const;
export type Verdict = (typeof verdicts)[number];

export interface Verified {
  verdict: Verdict;
  /** What the seal vouches for; null when there is none of ours. */
  statement: Statement | null;
}

interface Checking {
  /** null: seals cannot be told from forged ones. */
  secret: string | null;
  /** How much a file may unpack to. */
  mostBytes?: number;
}

/** Whether a file still says what it said when it was made. Nothing of it is kept. */
export async function verifyFile(
  bytes: Buffer,
  { secret, mostBytes = 256 * 1024 * 1024 }: Checking,
): Promise<Verified> {
  const said = await saidIn(bytes, mostBytes).catch(() => null);
  if (!said) return { verdict: "unreadable", statement: null };
  const opened = said.seal === null ? null : openSeal(secret, said.seal);
  if (!opened) return { verdict: bearsOurName(bytes, secret) ? "sealAltered" : "unsealed", statement: null };
  const { statement, making } = opened;
  if (making === "elsewhere") return { verdict: "foreign", statement: null };
  if (making === "altered" || !statement) return { verdict: "sealAltered", statement: null };
  if (said.textHash !== statement.textHash) return { verdict: "altered", statement };
  return { verdict: making === "here" ? "same" : "untold", statement };
}

/** Our key is named in the file, where its seal is no seal any more. */
const bearsOurName = (bytes: Buffer, secret: string | null) =>
  secret !== null && bytes.includes(keyNameOf(secret));

async function saidIn(bytes: Buffer, mostBytes: number): Promise<Said | null> {
  const start = bytes.subarray(0, 1_024).toString("latin1");
  if (start.startsWith("%PDF-")) return saidInPdf(bytes);
  if (start.startsWith("PK")) return saidInOffice(bytes, mostBytes);
  if (isPng(bytes)) return saidInPng(bytes);
  if (start.startsWith("<svg")) return saidInSvg(bytes);
  if (/^(ï»¿)?\s*\{/.test(start)) return saidInJson(bytes);
  return bytes.includes(0) ? null : saidInCsv(bytes);
}

async function saidInOffice(bytes: Buffer, mostBytes: number): Promise<Said | null> {
  const parts = await ZipParts.open(bytes, mostBytes);
  try {
    if (parts.has("xl/workbook.xml")) return await saidInXlsx(parts);
    return parts.has("word/document.xml") ? await saidInDocx(parts) : null;
  } finally {
    parts.close();
  }
}
