import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { PackChart } from "@/domain/view/pack";
import { wordsIn } from "../exports/words";
import { chartFile } from "./chart-file";
import { packHash } from "./pack-hash";
import { isPng, takeText } from "./png-chunks";
import { sealingOf } from "./seal";
import { invented } from "./testing-pack";
import { verifyFile } from "./verify-file";

const secret = "a secret of forty characters for a test!";
const origin = "https://qadam.example";
const about = {
  name: "dashboard",
  madeBy: "Oʻylab <topilgan> & Ёлкин",
  madeAt: "2026-11-25T08:00:00.000Z",
  on: "2026-11-25",
  language: "uz",
  filters: { country: "UZ", chart: "states" },
  audit: { seq: 7, hash: "a".repeat(64) },
};
const words = await wordsIn("uz");
const chart = invented.charts[0] as PackChart;
const contentHash = packHash(invented);

async function made(ending: "svg" | "png", by = secret): Promise<Buffer> {
  const body = await chartFile(ending, invented, chart, { words, sealing: sealingOf(by, about), origin });
  return Buffer.from(body as string);
}

const verdictOf = async (bytes: Buffer, key: string | null = secret) =>
  (await verifyFile(bytes, { secret: key })).verdict;

const files = { svg: await made("svg"), png: await made("png") };

test.each(["svg", "png"] as const)(
  "a chart as %s says who made it, when and of what, and is ours",
  async (ending) => {
    expect(await verifyFile(files[ending], { secret })).toMatchObject({
      verdict: "same",
      statement: { ...about, format: ending, contentHash },
    });
    expect(await verdictOf(files[ending], null)).toBe("untold");
    expect(await verdictOf(await made(ending, "another secret of forty characters, too!"))).toBe("foreign");
  },
);

test.each(["svg", "png"] as const)("no byte of a %s can be another one unnoticed", async (ending) => {
  const bytes = files[ending];
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const forged = Buffer.from(bytes);
      forged[at] = (forged[at] as number) ^ by;
      expect(await verdictOf(forged)).not.toBe("same");
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["svg", 'width="120"', 'width="300"'],
  ["svg", "2026-11-25T08", "2026-11-24T08"],
  ["png", "2026-11-25T08", "2026-11-24T08"],
  ["png", "IDAT", "IDAt"],
] as const)("in a %s, %s made into %s is told as altered", async (ending, from, to) => {
  const text = files[ending].toString("latin1");
  expect(text).toContain(from);
  expect(await verdictOf(Buffer.from(text.replace(from, to), "latin1"))).toBe("altered");
});

test("bytes behind a picture, and a picture without its seal, are told", async () => {
  for (const bytes of Object.values(files))
    expect(await verdictOf(Buffer.concat([bytes, Buffer.from("more")]))).toBe("altered");
  expect(await verdictOf(takeText(files.png, "Qadam seal")?.rest as Buffer)).toBe("unsealed");
  expect(await verdictOf(Buffer.from(chart.svg))).toBe("unsealed");
});

test("the facts in both files are the same, in every script", async () => {
  const said: Record<string, string> = {};
  let id = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ attributes }) => {
    id = String(attributes.id ?? "");
  });
  parser.on("text", (text) => {
    said[id] = (said[id] ?? "") + text;
  });
  parser.write(files.svg.toString("utf8")).close();
  expect(JSON.parse(said.qadam ?? "")).toEqual({ ...about, contentHash });
  expect(isPng(files.png)).toBe(true);
  expect(JSON.parse(takeText(files.png, "Qadam")?.text ?? "")).toEqual({ ...about, contentHash });
});

test("a chart says its title, its day, its filters and its source in sight", () => {
  const svg = files.svg.toString("utf8");
  for (const said of [chart.title, "2026-11-25", "Oʻzbekiston (UZ)", origin])
    expect(svg.replace(/<metadata.*<\/metadata>/, "").replace(/<title>.*?<\/title>/g, "")).toContain(said);
});
