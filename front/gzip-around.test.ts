import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32, crcShift, joinedCrc } from "./crc32";
import { compressParts, gzipAround } from "./gzip-around";

test("the checksum is the one of gzip", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  expect(crc32(Buffer.alloc(0))).toBe(0);
});

test("two checksums join to that of both texts", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ maxLength: 300 }), (first, second) => {
      const joined = joinedCrc(crc32(first), crc32(second), crcShift(second.length));
      expect(joined).toBe(crc32(Buffer.concat([first, second])));
    }),
  );
});

test("whatever the parts and the word, the text comes out whole", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 6 }),
      fc.string({ maxLength: 60 }),
      async (parts, word) => {
        const compressed = await compressParts(parts.map((part) => Buffer.from(part)));
        const zipped = gzipAround(compressed, Buffer.from(word));
        expect(gunzipSync(zipped).toString()).toBe(
          parts.map((part) => Buffer.from(part).toString()).join(Buffer.from(word).toString()),
        );
      },
    ),
  );
});
