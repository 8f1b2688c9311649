import { expect, test } from "vitest";
import { mentionedIn } from "./mentions";

const people = [
  { id: "aziza", name: "Aziza Karimova" },
  { id: "aziz", name: "Aziz" },
  { id: "oʻtkir", name: "Oʻtkir" },
];

test("a name after @ is meant, whole, in any script, case and apostrophe", () => {
  expect(mentionedIn("Please look, @Aziza Karimova, and you @ўткир", people)).toEqual(["aziza", "oʻtkir"]);
  expect(mentionedIn("@O'TKIR?", people)).toEqual(["oʻtkir"]);
});

test("the longer of two names is meant where it stands", () => {
  expect(mentionedIn("@Aziza Karimova", people)).toEqual(["aziza"]);
  expect(mentionedIn("@Aziz", people)).toEqual(["aziz"]);
  expect(mentionedIn("@Aziza Karimova and @Aziz", people).sort()).toEqual(["aziz", "aziza"]);
});

test("without @ nobody is meant", () => {
  expect(mentionedIn("Aziz said so; a@ziz.example", people)).toEqual([]);
  expect(mentionedIn("", people)).toEqual([]);
});
