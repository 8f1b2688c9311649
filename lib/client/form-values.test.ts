import { expect, test } from "vitest";
import { bodyFrom, rowsIn, valuesOf } from "./form-values";

test("dotted names become a body, and what is blank is left out", () => {
  const { body } = bodyFrom({ "title.ru": "Указ", "title.en": " ", number: "", kind: "decree" });
  expect(body).toEqual({ title: { ru: "Указ" }, kind: "decree" });
});

test("rows of which nothing is left are dropped, and an error finds the input it belongs to", () => {
  const { body, nameOf } = bodyFrom({
    "evidence.0.url": "",
    "evidence.0.title": "",
    "evidence.2.url": "x",
    "evidence.4.title": "Minutes",
  });
  expect(body).toEqual({ evidence: [{ url: "x" }, { title: "Minutes" }] });
  expect(nameOf("evidence.0.url")).toBe("evidence.2.url");
  expect(nameOf("evidence.1")).toBe("evidence.4");
  expect(nameOf("happenedOn")).toBe("happenedOn");
});

test("rows that are a text each become a list, with one of them too", () => {
  const { body, nameOf } = bodyFrom({ "pillars.0": "", "pillars.4": "protection" });
  expect(body).toEqual({ pillars: ["protection"] });
  expect(nameOf("pillars.0")).toBe("pillars.4");
});

test("a name shared by several inputs is a list", () => {
  const form = new FormData();
  for (const value of ["prevention", "protection"]) form.append("roles", value);
  form.append("number", "3");
  expect(valuesOf(form)).toEqual({ roles: ["prevention", "protection"], number: "3" });
});

test("the rows of a list are those that were typed in", () => {
  expect(rowsIn({ "evidence.2.url": "x", "evidence.0.title": "", narrative: "" }, "evidence")).toEqual([
    0, 2,
  ]);
});
