import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import type { FileStorage } from "./file-storage";
import { onDisk, StorageFailure } from "./storage-failure";
import { within } from "./within";

const longestMs = 5_000;
const longestPutMs = 30_000;
/** What S3 takes in one request: 5 GiB. */
const mostOfOnePut = 5 * 1024 ** 3;
/** One megabyte a second. */
const slowestBytesPerMs = 1_000;
const longestPieceMs = 15_000;

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
  async function begin(method: string, address: string, init: RequestInit = {}, ms = longestMs) {
    const asked = { ...init, method, redirect: "manual", cache: "no-store" } as const;
    const answer = await within(ms, `did not answer ${method}`, (signal) =>
      client.fetch(address, { ...asked, signal }),
    );
    if (answer.ok || answer.status === 404) return answer;
    const said = await within(longestMs, `did not finish its answer to ${method}`, () => answer.text());
    const [, code = ""] = /<Code>([^<]{1,80})<\/Code>/.exec(said) ?? [];
    throw new StorageFailure(`answered ${`${answer.status} ${code}`.trim()} to ${method}`);
  }

  /** Waits for the whole of the answer. */
  async function ask(method: string, address: string, init?: RequestInit, ms?: number) {
    const answer = await begin(method, address, init, ms);
    const text = await within(longestMs, `did not finish its answer to ${method}`, () => answer.text());
    return { isThere: answer.ok, text };
  }

  const has = async (sha256: string) => (await ask("HEAD", at(sha256))).isThere;

  return {
    mostBytes: mostOfOnePut,
    has,
    async put(sha256, path) {
      if (await has(sha256)) return;
      const { size } = await onDisk(stat(path));
      const body = Readable.toWeb(createReadStream(path)) as ReadableStream;
      const headers = {
        "x-amz-content-sha256": sha256,
        "content-type": "application/octet-stream",
        "content-length": String(size),
      };
      const ms = longestPutMs + size / slowestBytesPerMs;
      const { isThere } = await ask("PUT", at(sha256), { body, headers, duplex: "half" } as RequestInit, ms);
      if (!isThere) throw new StorageFailure("has no such bucket");
    },
    async read(sha256) {
      const answer = await begin("GET", at(sha256));
      if (answer.ok && answer.body) return Readable.from(wholePieces(answer.body), { objectMode: false });
      await answer.body?.cancel();
      return null;
    },
    async remove(sha256) {
      await ask("DELETE", at(sha256));
    },
    async *list() {
      for (let after = "", isMore = true; isMore; ) {
        const asked = new URLSearchParams({
          "list-type": "2",
          prefix: "files/",
          "encoding-type": "url",
          ...(after && { "start-after": after }),
        });
        const { isThere, text } = await ask("GET", `${bucket}?${asked}`);
        if (!isThere) throw new StorageFailure("has no such bucket");
        if (!text.trimEnd().endsWith("</ListBucketResult>")) throw new StorageFailure("gave half of a list");
        const found = [...text.matchAll(/<Contents>.*?<\/Contents>/gs)].map(([entry]) => ({
          name: decodeURIComponent(textOf(entry, "Key")),
          keptAt: textOf(entry, "LastModified"),
        }));
        for (const { name, keptAt } of found) {
          const [, sha256] = /^files\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(name) ?? [];
          if (sha256) yield { sha256, keptAt };
        }
        after = found.at(-1)?.name ?? "";
        isMore = after !== "" && textOf(text, "IsTruncated") === "true";
      }
    },
  };
}

const textOf = (xml: string, tag: string) => new RegExp(`<${tag}>([^<]+)<`).exec(xml)?.[1] ?? "";

async function* wholePieces(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await within(longestPieceMs, "gave no more of a file", () => reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
