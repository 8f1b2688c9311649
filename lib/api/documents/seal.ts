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
const form = /^qadam-seal:([\w-]+)\.([\w-]{43})$/;
/** Finds a seal anywhere in a text. */
export const sealPattern = /qadam-seal:[\w-]+\.[\w-]{43}/;

const keyFrom = (secret: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", "qadam seal of an exported file", 32));

const macOf = (secret: string, text: string) =>
  createHmac("sha256", keyFrom(secret)).update(text).digest("base64url");

/** Everything a file needs to carry who made it, when and of what, in words nobody without the installation's secret can write. */
export const sealingOf = (secret: string, about: About): Sealing => ({
  about,
  seal(made) {
    const statement = canonicalJson({ ...about, ...made });
    return `${sealStart}${Buffer.from(statement).toString("base64url")}.${macOf(secret, statement)}`;
  },
});

/** What a seal says, and whether it was made with `secret` (null: cannot be told); null for what is no seal. */
export function openSeal(
  secret: string | null,
  seal: string,
): { statement: Statement; isOurs: boolean | null } | null {
  const [, sealed = "", mac = ""] = form.exec(seal.trim()) ?? [];
  if (!sealed) return null;
  try {
    const text = Buffer.from(sealed, "base64url").toString("utf8");
    const statement = JSON.parse(text) as Statement;
    const expected = secret === null ? null : Buffer.from(macOf(secret, text));
    const isOurs = expected && timingSafeEqual(expected, Buffer.from(mac));
    return isStatement(statement) ? { statement, isOurs } : null;
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
