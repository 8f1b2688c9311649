import { expect, test } from "vitest";
import { pathAfterSignIn } from "./after-sign-in";

test.each([
  ["/measures/x?on=2019#a", "uz", "/uz/measures/x?on=2019#a"],
  ["/ru/measures/x", "uz", "/uz/measures/x"],
  ["/ru?on=2019", "en", "/?on=2019"],
  ["/uz", "ru", "/ru"],
  ["/api/v1/exports/measures.csv", "ru", "/api/v1/exports/measures.csv"],
  ["//evil.example", "ru", "/ru/work"],
  [undefined, "en", "/work"],
] as const)("%s for a reader of %s is %s", (wanted, locale, path) => {
  expect(pathAfterSignIn(wanted, null, locale)).toBe(path);
});
