import fc from "fast-check";
import { expect, test } from "vitest";
import { akomaNtosoOf } from "@/domain/legal-text/akoma-ntoso";
import { provisionsFromOutline } from "@/domain/legal-text/outline";
import type { LegalProvision } from "@/domain/legal-text/provision";
import { splitText } from "@/domain/legal-text/split";
import { readFile } from "./read-file";
import { docxOf, zipOf } from "./testing-zip";

const read = (name: string, content: string | Buffer) => readFile(name, Buffer.from(content as string));
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

async function refusalOf(name: string, content: string | Buffer) {
  const since = performance.now();
  const error = await read(name, content).catch(
    (thrown: unknown) => thrown as { fields?: { field: string; reason: string }[] },
  );
  expect(performance.now() - since).toBeLessThan(2_000);
  return "fields" in error && error.fields ? `${error.fields[0]?.field}: ${error.fields[0]?.reason}` : error;
}

test("a Word document becomes lines, with raised numbers kept apart and what is left out counted", async () => {
  const body = [
    paragraph("Статья 128"),
    '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Статья 128</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>. Принуждение</w:t></w:r></w:p>',
    "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new &amp; one</w:t></w:r></w:ins><w:r><w:br/><w:t>line</w:t></w:r></w:p>",
    `<w:tbl><w:tr><w:tc>${paragraph("cell")}</w:tc></w:tr></w:tbl>`,
    "<w:p><w:r><w:drawing><w:t>alt</w:t></w:drawing></w:r></w:p>",
  ].join("");
  expect(await read("draft.docx", docxOf(body))).toEqual({
    format: "docx",
    isOutline: false,
    text: "Статья 128\nСтатья 128¹. Принуждение\nnew & one\nline\ncell",
    leftOut: [
      { what: "automatic-numbering", count: 1 },
      { what: "tracked-deletion", count: 1 },
      { what: "tracked-insertion", count: 1 },
      { what: "table", count: 1 },
      { what: "picture", count: 1 },
    ],
  });
});

test("a page becomes lines without its scripts, and its marks are only text", async () => {
  const html =
    '<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body><h2>Article 1. One</h2><p>It is &lt;b&gt; and\n <b>bold</b>.</p><script>alert("x")</script><div>Two<br>lines</div><img src=x onerror=alert(1)></body></html>';
  expect(await read("a.html", html)).toEqual({
    format: "html",
    isOutline: false,
    text: "Article 1. One\nIt is <b> and bold.\nTwo\nlines",
    leftOut: [
      { what: "script", count: 1 },
      { what: "picture", count: 1 },
    ],
  });
});

test("a page in an old Cyrillic code page is read by the name it gives", async () => {
  const bytes = Buffer.concat([
    Buffer.from('<html><meta charset="windows-1251"><p>'),
    Buffer.from([0xd1, 0xf2, 0xe0, 0xf2, 0xfc, 0xff]),
    Buffer.from("</p></html>"),
  ]);
  expect((await readFile("a.htm", bytes)).text).toBe("Статья");
});

test("Markdown loses its marks and keeps its words", async () => {
  const md =
    "## Article 1. **Purpose**\n\nTo *protect* [victims](https://example.org).\n\n| a | b |\n\n---\n![x](y.png)";
  expect(await read("a.md", md)).toMatchObject({
    text: "Article 1. Purpose\nTo protect victims.\n| a | b |",
    leftOut: [
      { what: "table-row", count: 1 },
      { what: "picture", count: 1 },
    ],
  });
});

test.each([
  ["a .docx that is something else", "a.docx", "plain words", "file_not_what_it_says"],
  [
    "a .docx that is another zip",
    "a.docx",
    zipOf([{ name: "x.txt", content: "x" }]),
    "file_not_what_it_says",
  ],
  ["a .docx that is cut off", "a.docx", docxOf(paragraph("x")).subarray(0, 120), "file_not_what_it_says"],
  ["a .docx with a password", "a.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "file_encrypted"],
  [
    "a .docx whose parts are locked",
    "a.docx",
    docxOf(paragraph("x"), [], { isEncrypted: true }),
    "file_encrypted",
  ],
  [
    "a .docx that says it is huge",
    "a.docx",
    docxOf(paragraph("x"), [], { statedSize: 900_000_000 }),
    "file_too_much_text",
  ],
  [
    "a .docx of thousands of parts",
    "a.docx",
    docxOf(
      paragraph("x"),
      Array.from({ length: 2_100 }, (_, at) => ({ name: `${at}`, content: "" })),
    ),
    "file_too_much_text",
  ],
  ["a .docx without words", "a.docx", docxOf("<w:p/>"), "file_empty"],
  [
    "a .docx with a document type",
    "a.docx",
    docxOf("", [], { content: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
    "file_doctype",
  ],
  ["a page that is none", "a.html", "only words", "file_not_what_it_says"],
  ["a text that is a PDF", "a.txt", "%PDF-1.7 ...", "file_not_what_it_says"],
  ["a text that is no text", "a.txt", Buffer.from([0xff, 0xfe, 0xfd, 0x00, 0xd8]), "file_not_what_it_says"],
  ["an empty file", "a.txt", "", "file_empty"],
  ["a kind that is not read", "a.pdf", "%PDF-1.7", "file_unknown_kind"],
  ["XML with a document type", "a.xml", '<!DOCTYPE akomaNtoso SYSTEM "x.dtd"><akomaNtoso/>', "file_doctype"],
  [
    "XML with an entity",
    "a.xml",
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act>&bomb;</act></akomaNtoso>',
    "file_malformed",
  ],
  [
    "XML that is cut off",
    "a.xml",
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act>',
    "file_malformed",
  ],
  ["XML of another kind", "a.xml", "<html><body/></html>", "file_not_what_it_says"],
  [
    "XML nested without end",
    "a.xml",
    `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act>${"<list>".repeat(400)}`,
    "file_malformed",
  ],
])("%s is refused with its reason", async (_, name, content, reason) => {
  expect(await refusalOf(name, content)).toBe(`file: ${reason}`);
});

test("a zip bomb that lies about its size is refused within two seconds", async () => {
  const bomb = docxOf("", [], { content: Buffer.alloc(300 * 1024 * 1024, "a"), statedSize: 1_000 });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await refusalOf("a.docx", bomb)).toMatch(/^file: file_(not_what_it_says|too_much_text|malformed)$/);
});

test("a page of ten megabytes is read or refused within two seconds", async () => {
  expect(await refusalOf("a.html", `<html>${"<p>слово слово</p>".repeat(400_000)}`)).toBe(
    "file: file_too_much_text",
  );
  expect(await refusalOf("a.html", `<html>${"<div>".repeat(2_000_000)}`)).toMatch(/^file: /);
});

const described = {
  type: "bill",
  countryCode: "UZ",
  instrumentId: "synthetic & draft",
  title: 'A "law" that is made up',
  label: "First reading",
  sequence: 1,
  date: "2019-11-20",
  language: "uz-Cyrl",
} as const;

async function roundTrip(provisions: readonly LegalProvision[]) {
  const xml = akomaNtosoOf(described, provisions);
  const back = await read("a.xml", xml);
  const found = provisionsFromOutline(back.text);
  return { xml, back, provisions: "provisions" in found ? found.provisions : null };
}

test("a law comes back from Akoma Ntoso exactly as it was, and nothing of it is left out", async () => {
  const law = splitText(
    "LAW\nРаздел I\nГлава 1. Общие положения\nВводные слова главы.\nСтатья 1. Цель <&>\n1. Первое;\n2) второе:\nтекст без номера\n  a) с отступом\nСтатья 2\nОдна строка.\n\nДругая строка.\n5-модда. Ўзбекча\n(a) биринчи",
  );
  const { back, provisions, xml } = await roundTrip(law);
  expect(provisions).toEqual(law);
  expect(back.leftOut).toEqual([]);
  expect(akomaNtosoOf(described, provisions ?? [])).toBe(xml);
  expect(xml).toContain('<article eId="part_1__chp_1__art_1">');
});

const line = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 16 }),
    fc.constantFrom("1. a", "(b) c", "— d", "<p>&amp;</p>", "]]>", "[x] y", ""),
  )
  .map((each) =>
    each
      .replaceAll(/[\n\r\u2028\u2029\f\u0085]/g, " ")
      .replaceAll(/(?!\t)\p{Cc}|[\ufffe\uffff]/gu, "")
      .trimEnd()
      .normalize("NFC"),
  );
const oneLine = fc
  .stringMatching(/^[\p{L}\d][\p{L}\d .&<]{0,10}[\p{L}\d]$/u)
  .map((each) => each.normalize("NFC"));
const provision: fc.Arbitrary<LegalProvision> = fc.record({
  kind: fc.constantFrom("part", "chapter", "section", "article", "text"),
  number: fc.option(oneLine),
  heading: fc.option(oneLine),
  body: fc.array(line, { maxLength: 4 }).map((lines) => lines.join("\n").replace(/^\n+|\n+$/g, "")),
});

test("any text comes back from Akoma Ntoso exactly as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(provision, { minLength: 1, maxLength: 6 }), async (provisions) => {
      fc.pre(provisions.some(({ number, heading, body }) => number || heading || body));
      expect((await roundTrip(provisions)).provisions).toEqual(provisions);
    }),
  );
});

test("what Akoma Ntoso has and a version has not is listed by its name", async () => {
  const xml = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill name="bill">
    <meta><identification source="#x"/></meta>
    <preface><p>Title</p></preface>
    <body>
      <chapter><num>1</num><heading>One</heading>
        <article eId="art_1"><num>Article 1.</num><heading>Of <i>things</i></heading>
          <paragraph><num>1.</num><content><p>See <ref href="#x">article 2</ref><authorialNote><p>note</p></authorialNote>
             on the next line.</p></content></paragraph>
          <paragraph><num>2.</num><intro><p>Namely:</p></intro><point><num>(a)</num><content><p>one;</p></content></point></paragraph>
          <table><tr><td>x</td></tr></table>
          <foo/>
        </article>
      </chapter>
    </body>
    <attachments><attachment/></attachments>
  </bill></akomaNtoso>`;
  const { text, leftOut } = await read("a.xml", xml);
  expect(text).toBe(
    "[chapter 1] One\n\n[article Article 1.] Of things\n1. See article 2 on the next line.\n2. Namely:\n(a) one;",
  );
  expect(leftOut).toEqual([
    { what: "preface", count: 1 },
    { what: "<i>", count: 1 },
    { what: "<ref>", count: 1 },
    { what: "authorialNote", count: 1 },
    { what: "table", count: 1 },
    { what: "foo", count: 1 },
    { what: "attachments", count: 1 },
  ]);
});
