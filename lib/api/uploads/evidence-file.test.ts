import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pdfkit from "pdfkit";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { contentPath, filesFolder } from "@/db/files/places";
import { readPdfText } from "@/lib/jobs/pdf-text";
import { readEvidenceFile } from "./evidence-file";
import { zipOf } from "./testing-zip";

beforeEach(() => {
  vi.stubEnv("QADAM_DATA_DIR", mkdtempSync(join(tmpdir(), "qadam-evidence-")));
});

const at = "http://qadam.test/api/v1/files";
const raw = (name: string, body: Uint8Array | string) =>
  readEvidenceFile(
    new Request(`${at}?name=${encodeURIComponent(name)}`, {
      method: "POST",
      body: body as BodyInit,
      headers: { "content-type": "application/octet-stream" },
    }),
  );

function form(name: string, body: Uint8Array | string) {
  const data = new FormData();
  data.set("file", new File([body as BlobPart], name));
  return readEvidenceFile(new Request(at, { method: "POST", body: data }));
}

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

function pdf(pages: string[], options: object = {}): Promise<Buffer> {
  const document = new pdfkit(options);
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const [first = "", ...rest] = pages;
  document.text(first);
  for (const page of rest) document.addPage().text(page);
  document.end();
  return new Promise((resolve) => document.on("end", () => resolve(Buffer.concat(chunks))));
}

test.each([
  ["the whole body", raw],
  ["a form", form],
])(
  "a PDF sent as %s is in its place with its hash, and its words can be read page by page",
  async (_, send) => {
    const bytes = await pdf(["The Commission met in May.", "It adopted the plan."]);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await send("Отчёт.pdf", bytes)).toEqual({
      name: "Отчёт.pdf",
      sha256,
      size: bytes.length,
      mediaType: "application/pdf",
      textState: "waiting",
    });
    const { state, pages } = await readPdfText(contentPath(sha256));
    expect(state).toBe("captured");
    expect(pages?.map((page) => page.trim())).toEqual(["The Commission met in May.", "It adopted the plan."]);
  },
);

test("ten MiB exactly are taken, one byte more is not", async () => {
  const most = Buffer.concat([png, randomBytes(10 * 1024 * 1024 - png.length)]);
  expect(await raw("a.png", most)).toMatchObject({ size: 10 * 1024 * 1024 });
  await expect(raw("a.png", Buffer.concat([most, Buffer.from("x")]))).rejects.toMatchObject({
    detail: "too_large",
  });
  expect(readdirSync(join(filesFolder(), ".arriving"))).toEqual([]);
});

test("a PDF with a password is kept and said to be locked", async () => {
  const bytes = await pdf(["Secret"], { userPassword: "synthetic" });
  const kept = await raw("locked.pdf", bytes);
  expect(kept.textState).toBe("locked");
  expect(await readPdfText(contentPath(kept.sha256))).toEqual({ state: "locked", pages: null });
});

test("a damaged PDF is kept and its words are not", async () => {
  const kept = await raw("damaged.pdf", "%PDF-1.7\nnothing of it is true");
  expect(await readPdfText(contentPath(kept.sha256))).toEqual({ state: "failed", pages: null });
});

test("plain text in any script is taken as it is", async () => {
  expect(await raw("qaror.txt", "Oʻzbekiston Respublikasi\nПостановление")).toMatchObject({
    mediaType: "text/plain",
    textState: "waiting",
  });
});

const types = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const docx = (more: Parameters<typeof zipOf>[0] = []) =>
  zipOf([{ name: "[Content_Types].xml", content: types }, ...more]);
const odt = (manifest: string) =>
  zipOf([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
    { name: "META-INF/manifest.xml", content: manifest },
  ]);

test("office files are taken as they are", async () => {
  const letter = docx([{ name: "word/document.xml", content: "<w:document/>" }]);
  expect(await raw("letter.docx", letter)).toMatchObject({ textState: "none" });
  expect(await raw("letter.odt", odt("<manifest:manifest/>"))).toMatchObject({ textState: "none" });
});

describe("refused, with nothing kept", () => {
  const bomb = docx([{ name: "word/document.xml", content: "a", statedSize: 700 * 1024 * 1024 }]);
  const sealed = docx([{ name: "word/document.xml", content: "a", isEncrypted: true }]);
  const sealedOdt = odt("<manifest:manifest><manifest:encryption-data/></manifest:manifest>");
  const cfb = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  test.each([
    ["empty.pdf", "", "file", "file_is_empty"],
    ["picture.pdf", png, "file", "file_not_what_it_says"],
    ["report.png", "%PDF-1.7\n", "file", "file_not_what_it_says"],
    ["page.txt", "<!doctype html><script>alert(1)</script>", "file", "file_not_what_it_says"],
    ["bytes.txt", Buffer.from([0x41, 0xff, 0xfe, 0x00]), "file", "file_not_what_it_says"],
    ["page.html", "<p>", "file", "file_kind_not_taken"],
    ["program.exe", "MZ", "file", "file_kind_not_taken"],
    ["none", "x", "file", "file_kind_not_taken"],
    ["locked.docx", cfb, "file", "file_locked"],
    ["sealed.docx", sealed, "file", "file_locked"],
    ["sealed.odt", sealedOdt, "file", "file_locked"],
    ["bomb.docx", bomb, "file", "file_unpacks_large"],
    ["cut.docx", bomb.subarray(0, bomb.length - 30), "file", "file_not_what_it_says"],
    ["page.svg", "<svg/>", "file", "file_kind_not_taken"],
    ["../up.pdf", png, "name", "file_name_path"],
    ["gnp.\u202efdp.png", png, "name", "file_name_marks"],
    ["", png, "name", "required"],
  ])("%s", async (name, body, field, reason) => {
    await expect(raw(name, body)).rejects.toMatchObject({ fields: [{ field, reason }] });
    const kept = readdirSync(join(process.env.QADAM_DATA_DIR ?? "", "."), { recursive: true });
    expect(kept.filter((path) => /[0-9a-f]{64}/.test(String(path)))).toEqual([]);
  });
});
