import { expect, test } from "vitest";
import { type Cell, csvStream, neutralised } from "./csv";

async function* pages(...all: Cell[][][]) {
  yield* all;
}

test.each([
  "=1+1",
  "+1",
  "-1",
  "@sum(A1)",
  "  =1+1",
  "\u00a0=1",
  "\u200b=1",
  "\u3000＝1",
  "＋1",
  "－1",
  "＠x",
  "\t=1",
  "\rx",
  "\tx",
])("the text %j does not reach a spreadsheet as a formula", (text) => {
  expect(neutralised(text)).toBe(`'${text}`);
});

test.each(["", "a=1", "'=1", "2019-11-26", "Oʻzbekiston", "№ 5775", -5, 0, null])(
  "%j stays as it is",
  (cell) => {
    expect(neutralised(cell)).toBe(cell);
  },
);

test("a table has a byte order mark, its headings, and every page's rows", async () => {
  const body = await csvStream(["a", "b"], pages([["x, y", -1]], [], [['say "so"', null]]));
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  expect(bytes.toString("utf8")).toBe('\uFEFFa,b\r\n"x, y",-1\r\n"say ""so""",\r\n');
});

test("what is wrong with a question is said before the table begins", async () => {
  const wrong = { next: () => Promise.reject(new Error("wrong")) };
  await expect(csvStream(["a"], wrong)).rejects.toThrow("wrong");
});
