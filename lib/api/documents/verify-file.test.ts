import { expect, test } from "vitest";
import type { Cell } from "../csv";
import { type ListEnding, listFile } from "../exports/list-file";
import { wordsIn } from "../exports/words";
import { zipOf } from "../uploads/testing-zip";
import { ZipParts } from "./read/zip-parts";
import { sealingOf } from "./seal";
import { verifyFile } from "./verify-file";

const secret = "a secret of forty characters for a test!";
const about = {
  name: "measures",
  madeBy: "Invented Person",
  madeAt: "2026-11-25T08:00:00.000Z",
  on: "2026-11-25",
  language: "uz",
  filters: { country: "UZ" },
  audit: { seq: 7, hash: "0".repeat(64) },
};
const rows: Cell[][] = [
  ["uz-1", "Oʻzbekiston, “Ўзбекистон”", "2026-12-31", -5],
  ["=1+1", "line\r\ntwo", "2026-12", 0],
  ["last", null, null, null],
  ["", null, null, null],
];

async function made(ending: ListEnding, all: Cell[][] = rows, sealedWith = secret): Promise<Buffer> {
  async function* pages() {
    yield all.slice(0, 2);
    yield [];
    yield all.slice(2);
  }
  const body = await listFile(ending, {
    headings: ["id", "name", "dueOn", "overdue"],
    pages: pages(),
    words: await wordsIn("uz"),
    sealing: sealingOf(sealedWith, about),
  });
  return Buffer.from(await new Response(body).arrayBuffer());
}

const verdictOf = async (bytes: Buffer, key: string | null = secret) =>
  (await verifyFile(bytes, { secret: key })).verdict;

const endings = ["csv", "json", "xlsx"] as const;

test.each(endings)("a %s says what it said, and its seal says who made it, when, of what", async (ending) => {
  const { verdict, statement } = await verifyFile(await made(ending), { secret });
  expect(verdict).toBe("same");
  expect(statement).toMatchObject({ ...about, format: ending });
  expect(await verdictOf(await made(ending, []))).toBe("same");
});

test("every kind of file of the same rows carries the same content hash", async () => {
  const hashes = await Promise.all(
    endings.map(async (ending) => (await verifyFile(await made(ending), { secret })).statement?.contentHash),
  );
  expect(new Set(hashes).size).toBe(1);
});

test.each(endings)("one cell of a %s that says something else is noticed", async (ending) => {
  const honest = await made(ending);
  const forged = await made(ending, [["uz-2", ...(rows[0] ?? []).slice(1)], ...rows.slice(1)]);
  const [seal, own] = [await sealIn(honest), await sealIn(forged)];
  expect(seal).not.toBe(own);
  if (ending !== "xlsx")
    expect(await verdictOf(Buffer.from(forged.toString("utf8").replace(own, seal)))).toBe("altered");
  expect(await verdictOf(await made(ending, rows, "another secret of forty characters, too!"))).toBe(
    "foreign",
  );
  expect(await verdictOf(honest, null)).toBe("untold");
});

async function sealIn(bytes: Buffer): Promise<string> {
  const plain = bytes.toString("latin1");
  const found = /qadam-seal:[\w-]+\.[\w-]+\.[\w-]{43}/.exec(plain);
  if (found) return found[0];
  let seal = "";
  const parts = await ZipParts.open(bytes, 1e8);
  await parts.parse("xl/worksheets/sheet2.xml", {
    text(text) {
      if (text.startsWith("qadam-seal:")) seal = text;
    },
  });
  return seal;
}

test("a line below the seal of a CSV is noticed, and so is a member more in a JSON", async () => {
  expect(await verdictOf(Buffer.concat([await made("csv"), Buffer.from("more,1\r\n")]))).toBe("altered");
  const json = JSON.parse((await made("json")).toString("utf8"));
  expect(await verdictOf(Buffer.from(JSON.stringify(json, null, 2)))).toBe("same");
  expect(await verdictOf(Buffer.from(JSON.stringify({ ...json, more: 1 })))).toBe("altered");
  expect(
    await verdictOf(Buffer.from(JSON.stringify({ ...json, about: { ...json.about, on: "2020-01-01" } }))),
  ).toBe("altered");
});

test.each([
  ["a file without a seal", Buffer.from("a,b\r\n1,2\r\n"), "unsealed"],
  ["bytes of nothing", Buffer.from([0, 1, 2, 3]), "unreadable"],
  ["a damaged archive", Buffer.from("PK\u0003\u0004 not one"), "unreadable"],
] as const)("%s is told as such", async (_, bytes, verdict) => {
  expect(await verdictOf(bytes)).toBe(verdict);
});

const row = (place: string, rows: string) => `<row r="${rows}"><c r="${place}"><v>1</v></c></row>`;
test.each([
  ["a cell beyond every column", row("UNDEFINED1", "1")],
  ["a row beyond every row", row("A1", "99999999999")],
  ["rows and columns left out without end", row("XFD1", "1").repeat(2_000)],
])("a workbook with %s is not followed there", async (_, rows) => {
  const workbook = `<workbook><sheets><sheet name="a" r:id="s1"/></sheets></workbook>`;
  const bytes = zipOf([
    { name: "xl/workbook.xml", content: workbook },
    { name: "xl/_rels/workbook.xml.rels", content: `<r><Relationship Id="s1" Target="a.xml"/></r>` },
    { name: "xl/a.xml", content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
  ]);
  const since = performance.now();
  expect(await verdictOf(bytes)).toBe("unreadable");
  expect(performance.now() - since).toBeLessThan(5_000);
});
