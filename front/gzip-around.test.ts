import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crcOf } from "../lib/api/crc-32";
import { compressParts, gzipAround } from "./gzip-around";
import { crcShift, joinedCrc } from "./joined-crc";

test("the checksum is the one of gzip", () => {
  expect(crcOf(Buffer.from("123456789"), 0)).toBe(0xcbf43926);
  expect(crcOf(Buffer.alloc(0), 0)).toBe(0);
});

test("two checksums join to that of both texts", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ maxLength: 300 }), (first, second) => {
      const joined = joinedCrc(crcOf(first, 0), crcOf(second, 0), crcShift(second.length));
      expect(joined).toBe(crcOf(Buffer.concat([first, second]), 0));
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
