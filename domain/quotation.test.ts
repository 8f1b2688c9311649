import { describe, expect, test } from "vitest";
import { fileNameFault } from "./file-name";
import { findQuotation, pagesIn } from "./quotation";

const pages = [
  "Article 1. The Commis-\nsion shall meet “quarterly”.",
  "Oʻzbekiston Respublikasi — qaror qiladi:",
  "Комиссия\nсобирается раз в   квартал и",
  "докладывает Президенту.",
];

describe("a quotation is found as a reader would find it", () => {
  test.each([
    ["the commission shall meet", null, "found", 1],
    ['The Commission shall meet "quarterly"', "1", "found", 1],
    ["O'zbekiston respublikasi - qaror", "2", "found", 2],
    ["Комиссия собирается раз в квартал", "2-4", "found", 3],
    ["раз в квартал и докладывает Президенту", null, "found", 3],
    ["докладывает Президенту", "1, 2", "elsewhere", 4],
    ["докладывает президенту", "somewhere", "found", 4],
    ["shall meet monthly", "1", "not_found", null],
    ["   ", null, "not_found", null],
  ] as const)("%s on %s: %s", (quote, said, state, page) => {
    expect(findQuotation(pages, quote, said)).toEqual({ state, page });
  });
});

test("a text without pages has no other page", () => {
  expect(findQuotation(["all of it"], "of it", "12")).toEqual({ state: "found", page: 1 });
});

test("pages are read as people write them", () => {
  expect([pagesIn("3"), pagesIn("2, 4–6"), pagesIn("7-5"), pagesIn("p. 3"), pagesIn(null)]).toEqual([
    [3],
    [2, 4, 5, 6],
    [],
    null,
    null,
  ]);
});

test.each([
  ["report.pdf", null],
  ["Отчёт за 2026 год.pdf", null],
  ["Oʻzbekiston hisoboti.docx", null],
  ["../secret.pdf", "file_name_path"],
  ["C:\\report.pdf", "file_name_path"],
  ["report\u202efdp.exe.pdf", "file_name_marks"],
  ["report\u200f.pdf", "file_name_marks"],
  ["a\u0000b.pdf", "file_name_marks"],
  ["a\nb.pdf", "file_name_marks"],
  ["..", "required"],
  [" ", "required"],
  ["x".repeat(121), "too_long"],
])("the name %j: %s", (name, fault) => expect(fileNameFault(name)).toBe(fault));
