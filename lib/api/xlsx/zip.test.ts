import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { zipped } from "./zip";

async function read(bytes: Buffer): Promise<[name: string, content: string][]> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
  const parts: [string, string][] = [];
  for await (const entry of zip.eachEntry())
    parts.push([entry.fileName, await text(await zip.openReadStreamPromise(entry))]);
  return parts;
}

const hasZip64 = (bytes: Buffer) => bytes.includes(Buffer.from([0x50, 0x4b, 0x06, 0x06]));

test("wherever ZIP64 begins, in bytes or in parts, every part is found again with what it holds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), fc.string({ maxLength: 300 })), {
        maxLength: 8,
      }),
      fc.integer({ min: 0, max: 1_500 }),
      fc.integer({ min: 0, max: 9 }),
      async (named, bytes, parts) => {
        const all = named.map(([name, content], at) => [`${at}/${name.replace(/[^a-zёʻ]/g, "_")}`, content]);
        const files = all.map(([name = "", content = ""]) => ({ name, chunks: [content] }));
        const archive = await buffer(Readable.from(zipped(files, { bytes, parts })));
        expect(await read(archive)).toEqual(all);
        if (all.length >= parts) expect(hasZip64(archive)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("an archive of usual size has nothing of ZIP64, so that every reader takes it", async () => {
  expect(hasZip64(await buffer(Readable.from(zipped([{ name: "a", chunks: ["b"] }]))))).toBe(false);
});
