import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { canonicalJson } from "@/domain/canonical";

/** What a file says of how it was made, before anything of it is written. */
export interface About {
  /** What it is an export of, as in its address. */
  name: string;
  /** null: somebody without an account. */
  madeBy: string | null;
  /** ISO 8601, UTC. */
  madeAt: string;
  /** As of this day. */
  on: string;
  language: string;
  filters: Record<string, string>;
  /** The last row of the audit at that moment. */
  audit: { seq: number; hash: string };
}

/** What the seal of a file vouches for. */
export interface Statement extends About {
  format: string;
  /** SHA-256 (hex) of what was to be said, the same in every format made of the same content. */
  contentHash: string;
  /** SHA-256 (hex) of what this file says, as the reader of its format finds it again: docs/exports.md. */
  textHash: string;
}

/** Makes the seal of one file: `about` is known before, the rest once the file has been written. */
export interface Sealing {
  about: About;
  seal(made: Pick<Statement, "format" | "contentHash" | "textHash">): string;
}

export const sealStart = "qadam-seal:";
/** The name of the key, which files made before keys had names lack; the statement; the MAC. */
const form = /^qadam-seal:(?:(.{11})\.)?([\w-]+)\.([\w-]{43})$/;

const derived = (secret: string, purpose: string, length: number) =>
  Buffer.from(hkdfSync("sha256", secret, "", purpose, length));

const macOf = (secret: string, text: string) =>
  createHmac("sha256", derived(secret, "qadam seal of an exported file", 32))
    .update(text)
    .digest("base64url");

/** What tells the key of one installation from that of another, and says nothing of the key. */
export const keyNameOf = (secret: string) =>
  derived(secret, "qadam name of the key of seals", 8).toString("base64url");

/** Everything a file needs to carry who made it, when and of what, in words nobody without the installation's secret can write. */
export const sealingOf = (secret: string, about: About): Sealing => ({
  about,
  seal(made) {
    const statement = canonicalJson({ ...about, ...made });
    const sealed = Buffer.from(statement).toString("base64url");
    return `${sealStart}${keyNameOf(secret)}.${sealed}.${macOf(secret, statement)}`;
  },
});

/**
 * `here`: made with our secret and as it was made. `altered`: not as we made it, although it names our key or bears our MAC. `elsewhere`:
 * made with another secret, or with none. `unknown`: without our secret it cannot be told.
 */
export type Making = "here" | "altered" | "elsewhere" | "unknown";

/** What a seal says, and who made it; the statement of an altered one is null. null for what is no seal. */
export function openSeal(
  secret: string | null,
  seal: string,
): { statement: Statement | null; making: Making } | null {
  const [, name, sealed = "", mac = ""] = form.exec(seal.trim()) ?? [];
  const text = Buffer.from(sealed, "base64url").toString("utf8");
  if (secret !== null) {
    const keyName = keyNameOf(secret);
    const isMac = mac !== "" && timingSafeEqual(Buffer.from(macOf(secret, text)), Buffer.from(mac));
    const isWhole = (name ?? keyName) === keyName && Buffer.from(text).toString("base64url") === sealed;
    if (isMac && isWhole) return { statement: statementIn(text), making: "here" };
    if (isMac || seal.trim().startsWith(sealStart + keyName)) return { statement: null, making: "altered" };
  }
  const statement = statementIn(text);
  return statement && { statement, making: secret === null ? "unknown" : "elsewhere" };
}

function statementIn(text: string): Statement | null {
  try {
    const statement = JSON.parse(text);
    return isStatement(statement) ? statement : null;
  } catch {
    return null;
  }
}

function isStatement(value: unknown): value is Statement {
  const { format, contentHash, textHash, name, madeAt, on, audit, filters } = (value ??
    {}) as Partial<Statement>;
  return (
    [format, contentHash, textHash, name, madeAt, on].every((each) => typeof each === "string") &&
    typeof audit?.seq === "number" &&
    typeof filters === "object"
  );
}

export const sha256 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");

/** The running hash of lines, each a list of cells: JSON without spaces and a line feed. */
export class LineHash {
  private readonly hash;

  constructor(from = createHash("sha256")) {
    this.hash = from;
  }

  add(rows: readonly (readonly unknown[])[]) {
    let text = "";
    for (const row of rows) text += `${JSON.stringify(row)}\n`;
    this.hash.update(text);
  }

  /** The hash so far, in hexadecimal; more may follow. */
  soFar(...more: readonly (readonly unknown[])[]): string {
    const copy = new LineHash(this.hash.copy());
    copy.add(more);
    return copy.hash.digest("hex");
  }
}

/** Passes pages of rows on and counts them into a hash on their way. */
export async function* hashedPages<Row extends readonly unknown[]>(
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
  hash: LineHash,
): AsyncGenerator<readonly Row[]> {
  for await (const page of pages) {
    hash.add(page);
    yield page;
  }
}
