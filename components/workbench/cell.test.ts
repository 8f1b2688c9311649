import { afterEach, expect, test, vi } from "vitest";
import { SubmitAssessments } from "@/domain/input/assessment";
import { findDraft, keepDraft } from "@/lib/client/drafts";
import { rowsIn } from "@/lib/client/form-values";
import { answerFrom, draftOf, inputName, progressOf } from "./cell";

const cell = { countryCode: "UZ", criterionCode: "PROS-01" };
const key = "UZ-PROS-01";
const named = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [inputName(key, name), value]));
const typed = named({
  answer: "2",
  rationale: "The minutes say so.",
  "citations.0.url": "https://example.org/code",
  "citations.0.title": "Code",
  validFrom: "2021",
  asOf: "2025",
  confidence: "text",
  "evidence.0.url": "",
  "evidence.0.title": "",
  "evidence.1.fileId": "minutes",
  "evidence.1.title": "Minutes",
  "evidence.1.pages": "2, 4-6",
  "evidence.1.quote": "Odam savdosi",
  "evidence.1.stance": "contradicts",
  "evidence.3.url": "https://example.org/act",
  "evidence.3.stance": "",
});

afterEach(() => vi.unstubAllGlobals());

test("evidence typed in a cell is sent with its answer: files and links, pages, quotation and stance", () => {
  const { body } = answerFrom(cell, typed);
  const sent = SubmitAssessments.parse({ assessments: [body] }).assessments[0];
  expect(sent).toMatchObject({ countryCode: "UZ", criterionCode: "PROS-01", value: 2 });
  expect(sent?.evidence).toEqual([
    { fileId: "minutes", title: "Minutes", pages: "2, 4-6", quote: "Odam savdosi", stance: "contradicts" },
    { url: "https://example.org/act" },
  ]);
});

test("what is refused in evidence is said at the input of its cell and row", () => {
  const { nameOf } = answerFrom(cell, typed);
  expect(nameOf("evidence.1.url")).toBe("UZ-PROS-01:evidence.3.url");
  expect(nameOf("evidence")).toBe("UZ-PROS-01:evidence");
});

test("the draft of an answer keeps its evidence, and each row comes back", () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  keepDraft("reviewer", draftOf(cell), typed);
  const values = findDraft("reviewer", draftOf(cell))?.values ?? {};
  expect(values).toEqual(typed);
  expect(rowsIn(values, inputName(key, "evidence"))).toEqual([0, 1, 3]);
});

test("a file alone makes a cell begun", () => {
  expect(progressOf(key, named({ "evidence.0.fileId": "minutes" }))).toBe("begun");
  expect(progressOf(key, named({ "evidence.0.url": "" }))).toBe("empty");
});
