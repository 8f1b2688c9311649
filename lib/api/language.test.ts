import { expect, test } from "vitest";
import { acceptedLanguage } from "./language";

test.each([
  [null, "en"],
  ["", "en"],
  ["*", "en"],
  ["ru", "ru"],
  ["uz-Latn-UZ,ru;q=0.8", "uz"],
  ["de,ru;q=0.5,en;q=0.9", "en"],
  ["ru;q=0,uz;q=0.1", "uz"],
  ["fr-FR", "en"],
  ["RU-ru", "ru"],
  [";;;,,q=", "en"],
  ["rush", "en"],
])("%j is answered in %s", (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
