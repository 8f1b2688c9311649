import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { addAccount, asBrowser } from "./account";
import { type Client, clientOf } from "./client";
import type { Context } from "./context";
import type { Part, Row } from "./figures";
import { startOurs } from "./processes";

const kilobyte = 1024;
const limit = 200;

/** How much script a browser fetches for a public page and for a signed-in one, compressed. */
export async function weighScripts(context: Context): Promise<Part> {
  const file = await context.copyOfS();
  addAccount(file);
  const ours = await startOurs(file);
  const client = clientOf(ours.base);
  const rows = [
    await weigh(client, "page /countries/xa, nobody signed in", "/countries/xa", {}, limit),
    await weigh(client, "page /work, signed in", "/work", await asBrowser()),
  ];
  client.close();
  await ours.kill();
  return { title: "Script that a page names, and what stands in it", rows };
}

export async function weigh(
  client: Client,
  what: string,
  path: string,
  headers: Record<string, string>,
  atMost?: number,
): Promise<Row> {
  const html = (await client.expect(path, 200, { headers })).body.toString();
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  // Browsers that know modules leave `nomodule` alone.
  const named = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\b(?:src|href)="([^"]+\.js[^"]*)"/.exec(tag)?.[1]);
  const files = [...new Set(named.filter((name) => name !== undefined))];
  let [gzip, brotli] = [0, 0];
  for (const name of files) {
    const { body } = await client.expect(name.replaceAll("&amp;", "&"), 200);
    gzip += gzipSync(body).length;
    brotli += brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  }
  const inside = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    (match) => match[1],
  );
  return {
    what: `${what} (${files.length} files)`,
    unit: "KB",
    values: {
      gzip: gzip / kilobyte,
      brotli: brotli / kilobyte,
      "inline gzip": gzipSync(inside.join("\n")).length / kilobyte,
    },
    atMost,
  };
}
