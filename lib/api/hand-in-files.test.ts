import { expect, test } from "vitest";
import { handInFiles } from "./hand-in-files";

const takes = async (name: string) =>
  name.endsWith(".pdf")
    ? Response.json({ data: { id: `id of ${name}` } }, { status: 201 })
    : Response.json(
        {
          code: "invalid",
          title: "Invalid",
          detail: "",
          fields: [{ field: "file", reason: "r", message: "No" }],
        },
        { status: 422 },
      );
const formWith = (...entries: [string, string | File][]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};
const file = (name: string, text = "abc") => new File([text], name);

test("each file goes before the entry, and its input then holds its id", async () => {
  const form = formWith(["$evidence.0.fileId", file("a.pdf")], ["$evidence.2.fileId", file("b.pdf")]);
  expect(await handInFiles(form, takes)).toEqual({
    values: { "evidence.0.fileId": "id of a.pdf", "evidence.2.fileId": "id of b.pdf" },
    problem: null,
  });
});

test("an input without a file brings nothing; an empty file with a name is handed in to be refused", async () => {
  const asked: string[] = [];
  const handIn = (name: string) => {
    asked.push(name);
    return takes(name);
  };
  const form = formWith(["$evidence.0.fileId", file("", "")], ["$evidence.1.fileId", file("empty.png", "")]);
  expect((await handInFiles(form, handIn)).problem?.fields).toHaveLength(1);
  expect(asked).toEqual(["empty.png"]);
});

test("of several refusals each names its input, and what was taken is kept", async () => {
  const refused = formWith(
    ["$evidence.0.fileId", file("a.exe")],
    ["$evidence.1.fileId", file("b.pdf")],
    ["$evidence.2.fileId", file("c.exe")],
  );
  const { values, problem } = await handInFiles(refused, takes);
  expect(values).toEqual({
    "evidence.0.fileId": "",
    "evidence.1.fileId": "id of b.pdf",
    "evidence.2.fileId": "",
  });
  expect(problem?.fields.map(({ field, message }) => [field, message])).toEqual([
    ["$evidence.0.fileId", "No"],
    ["$evidence.2.fileId", "No"],
  ]);
});

test("what is too large, or a storage that is away, is said at the input too; that nobody is signed in is said of the whole", async () => {
  const form = formWith(["$evidence.0.fileId", file("a.pdf")]);
  const answering = (status: number) => async () =>
    Response.json({ code: "c", title: "t", detail: "Words", fields: [] }, { status });
  expect((await handInFiles(form, answering(413))).problem?.fields).toEqual([
    { field: "$evidence.0.fileId", reason: "c", message: "Words" },
  ]);
  expect((await handInFiles(form, answering(401))).problem?.fields).toEqual([]);
});

test("a file that stands already goes when its box is ticked", async () => {
  const form = formWith(["$evidence.0.fileId", file("", "")], ["$without.evidence.0.fileId", "true"]);
  expect((await handInFiles(form, takes)).values).toEqual({ "evidence.0.fileId": "" });
});
