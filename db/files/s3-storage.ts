import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import { Failure } from "../../domain/failure";
import type { FileStorage } from "./file-storage";

const longestMs = 5_000;
const longestPutMs = 30_000;

/** The storage of files does not answer, or not as it should; the message is for the operator. */
class StorageFailure extends Failure {
  constructor(said: string) {
    super("unavailable", "files_away", [], { retryAfterSeconds: 30 });
    this.message = `The file storage ${said}.`;
  }
}

interface Place {
  /** Address of the bucket, by path. */
  url: string;
  region: string;
  key: string;
  secret: string;
}

/** Evidence files in an S3-compatible bucket, under the same names as in the data folder. A put is whole or not at all: S3 checks its SHA-256. */
export function s3Storage({ url, region, key, secret }: Place): FileStorage {
  const client = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    region,
    service: "s3",
    retries: 0,
  });
  const bucket = url.replace(/\/$/, "");
  const at = (sha256: string) => `${bucket}/files/${sha256.slice(0, 2)}/${sha256}`;

  /** Waits for the beginning of the answer only, so that a slow reader may take its time. */
  async function ask(method: string, address: string, init: RequestInit = {}, ms = longestMs) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), ms);
    const asked = { ...init, method, signal: late.signal, redirect: "manual", cache: "no-store" } as const;
    const answer = await client
      .fetch(address, asked)
      .catch((error: Error) => {
        throw new StorageFailure(
          late.signal.aborted ? `did not answer ${method} within ${ms} ms` : `is away: ${reasonOf(error)}`,
        );
      })
      .finally(() => clearTimeout(timer));
    if (answer.ok || answer.status === 404) return answer;
    const [, code = ""] = /<Code>([^<]{1,80})<\/Code>/.exec(await answer.text().catch(() => "")) ?? [];
    throw new StorageFailure(`answered ${`${answer.status} ${code}`.trim()} to ${method}`);
  }

  async function has(sha256: string) {
    const answer = await ask("HEAD", at(sha256));
    return answer.ok;
  }

  return {
    has,
    async put(sha256, path) {
      if (await has(sha256)) return;
      const body = await readFile(path);
      const headers = { "x-amz-content-sha256": sha256, "content-type": "application/octet-stream" };
      const answer = await ask("PUT", at(sha256), { body, headers }, longestPutMs);
      await answer.arrayBuffer();
      if (!answer.ok) throw new StorageFailure("has no such bucket");
    },
    async read(sha256) {
      const answer = await ask("GET", at(sha256));
      if (answer.ok && answer.body) return Readable.from(wholePieces(answer.body), { objectMode: false });
      await answer.arrayBuffer();
      return null;
    },
    async remove(sha256) {
      const answer = await ask("DELETE", at(sha256));
      await answer.arrayBuffer();
    },
    async *list() {
      for (let after = "", isMore = true; isMore; ) {
        const asked = new URLSearchParams({
          "list-type": "2",
          prefix: "files/",
          "encoding-type": "url",
          ...(after && { "start-after": after }),
        });
        const answer = await ask("GET", `${bucket}?${asked}`);
        const page = await answer.text();
        if (!answer.ok) throw new StorageFailure("has no such bucket");
        const keys = [...page.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, name = ""]) =>
          decodeURIComponent(name),
        );
        for (const name of keys) {
          const [, sha256] = /^files\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(name) ?? [];
          if (sha256) yield sha256;
        }
        after = keys.at(-1) ?? "";
        isMore = after !== "" && /<IsTruncated>true</.test(page);
      }
    },
  };
}

async function* wholePieces(body: ReadableStream<Uint8Array>) {
  try {
    for await (const piece of body) yield piece;
  } catch (error) {
    throw new StorageFailure(`broke off: ${reasonOf(error as Error)}`);
  }
}

const reasonOf = ({ message, cause }: Error) =>
  cause instanceof Error && "code" in cause ? String(cause.code) : message;
