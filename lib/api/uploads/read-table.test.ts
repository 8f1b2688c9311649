import { expect, test } from "vitest";
import { readAnnex } from "@/domain/batch/annex-rows";
import { tableOfText } from "@/domain/batch/table-of-text";
import { readTable, tableOfHtml } from "./read-table";
import { docxOf } from "./testing-zip";

const act = { adoptedOn: "2019-07-30", inForceOn: null };
const paragraph = (text: string) =>
  `<p class=MsoNormal><span lang=RU style='mso-ansi-language:RU'>${text}<o:p></o:p></span></p>`;

test("what Word lays on the clipboard is read: its paragraphs, its own elements, cells that span rows and columns", async () => {
  const html = `<html xmlns:o="urn:o"><head><style>td{mso:1}</style></head><body><!--StartFragment--><table>
    <tr><td>${paragraph("№")}</td><td>${paragraph("Наименование<br>мероприятий")}</td><td>${paragraph("Срок исполнения")}</td><td>${paragraph("Ответственные исполнители")}</td></tr>
    <tr><td colspan=4>${paragraph("I. Предупреждение")}</td></tr>
    <tr><td rowspan=2>${paragraph("1.")}</td><td rowspan=2>${paragraph("Провести&nbsp;исследование")}${paragraph("о нуждах")}</td><td rowspan=2>${paragraph("до 1 марта 2020 г.")}</td><td>${paragraph("МВД")}</td></tr>
    <tr><td>${paragraph("Генеральная прокуратура")}</td></tr>
    <tr><td>${paragraph("2.")}</td><td>${paragraph("Обучать")}<table><tr><td>nested</td></tr></table></td><td>${paragraph("постоянно")}</td><td></td></tr>
    </table><!--EndFragment--></body></html>`;
  const annex = readAnnex((await tableOfHtml(html)) ?? [], act);
  expect(annex.rows).toEqual([
    {
      line: 3,
      number: "1",
      text: "Провести исследование\nо нуждах",
      when: "до 1 марта 2020 г.",
      who: "МВД; Генеральная прокуратура",
    },
    { line: 5, number: "2", text: expect.stringContaining("Обучать"), when: "постоянно", who: "" },
  ]);
  expect(annex.headings.map(({ text }) => text)).toEqual(["I. Предупреждение"]);
  expect(await tableOfHtml("<p>no table</p>")).toBeNull();
});

const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;

test("a Word file gives its table, with what was deleted left out and merged cells filled", async () => {
  const bytes = docxOf(
    `<w:tbl>${row(cell("T/r"), cell("Chora-tadbirlar"), cell("Ijro muddati"), cell("Masʼul ijrochilar"))}${row(
      cell("1"),
      cell("Tadqiqot"),
      cell("III chorak 2020", '<w:vMerge w:val="restart"/>'),
      cell("IIV"),
    )}${row(cell("2"), `<w:tc><w:p><w:del><w:r><w:t>Eski</w:t></w:r></w:del><w:r><w:t>Yangi</w:t></w:r></w:p></w:tc>`, cell("", "<w:vMerge/>"), cell("Bosh prokuratura"))}</w:tbl>`,
  );
  const { rows } = readAnnex(await readTable({ name: "annex.docx", bytes }), act);
  expect(rows.map(({ text, when, who }) => [text, when, who])).toEqual([
    ["Tadqiqot", "III chorak 2020", "IIV"],
    ["Yangi", "III chorak 2020", "Bosh prokuratura"],
  ]);
});

test("a file of values is divided by what its first line has more of, but not inside quotation marks", async () => {
  const read = async (text: string) => readTable({ name: "annex.csv", bytes: Buffer.from(text) });
  expect(await read('\uFEFFNo;Measure;By when\n1;"One; two";by 1 March 2020')).toEqual([
    ["No", "Measure", "By when"],
    ["1", "One; two", "by 1 March 2020"],
  ]);
  expect((await read("No,Measure\n1,One"))[1]).toEqual(["1", "One"]);
  expect(tableOfText("a\tb")).toEqual([["a", "b"]]);
});

test("what is no table, too long, or not what it says gets a clear answer", async () => {
  const refusal = (reason: string) => ({ fields: [{ field: "file", reason }] });
  await expect(readTable({ name: "annex.pdf", bytes: Buffer.from("x") })).rejects.toMatchObject(
    refusal("annex_unknown_kind"),
  );
  await expect(readTable({ name: "annex.html", bytes: Buffer.from("<p>nothing</p>") })).rejects.toMatchObject(
    refusal("annex_no_table"),
  );
  await expect(readTable({ name: "annex.docx", bytes: Buffer.from("not a zip") })).rejects.toMatchObject(
    refusal("file_not_what_it_says"),
  );
  await expect(tableOfHtml(`<table>${"<tr><td>1</td></tr>".repeat(2_001)}</table>`)).rejects.toMatchObject(
    refusal("annex_too_long"),
  );
});
