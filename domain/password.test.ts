import { expect, test } from "vitest";
import { passwordRefusal } from "./password";

const account = { email: "dilnoza.karimova@commission.example", name: "Dilnoza Karimova" };

test.each([
  "four green lamps by the river",
  "uchta yashil chiroq daryo boʻyida",
  "три зелёных фонаря у реки",
  "三つの緑のランプが川辺に立っています",
  "xkqvbnwzrtplmsd",
  "7h8s-2kdm-p0vx-93ns",
  "               padded with spaces",
  "🦊🦉🐢🦔🐳🦋🐝🐌🦀🐙🦑🐬🐧🦜🐊 fox",
])("%j may be used", (password) => {
  expect(passwordRefusal(password, account)).toBeNull();
});

test.each([
  ["short but fine", "password_short"],
  ["", "password_short"],
  ["e\u0301".repeat(14), "password_short"],
  ["x7".repeat(65), "too_long"],
  ["passwordpassword", "password_common"],
  ["Password1234567890", "password_common"],
  ["P@ssw0rdP@ssw0rd", "password_common"],
  ["qwertyuiopasdfghjkl", "password_common"],
  ["the quick brown fox jumps over the lazy dog", "password_common"],
  ["пароль-пароль-пароль", "password_common"],
  ["qadam qadam qadam", "password_common"],
  ["Qadam2026!Qadam2026!", "password_common"],
  ["123456789012345", "password_common"],
  ["aaaaaaaaaaaaaaaaaaaa", "password_common"],
  ["abcabcabcabcabcabc", "password_common"],
  ["               ", "password_common"],
  ["dilnoza.karimova1990", "password_names_account"],
  ["Karimova-Dilnoza-2026", "password_names_account"],
])("%j may not: %s", (password, refusal) => {
  expect(passwordRefusal(password, account)).toBe(refusal);
});
