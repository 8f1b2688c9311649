import { expect, test } from "vitest";
import { isPlace } from "./locator";

test.each([
  ["s. 28", "s. 28", true],
  ["art. 135", "Article 135", true],
  ["3", "3", true],
  ["5", "5-modda", true],
  ["1 a § second para.", "1 a §, second para.", true],
  ["4 kap. 1 b §", "4 kap. 1 b §", true],
  ["Annex 1", "Annex 1, item 2", true],
  ["Annex 1", "Annex 2", false],
  ["s. 2", "s. 25", false],
  ["1", "1 a §, first para.", false],
  ["s. 28", null, false],
  ["", "1", false],
])("%j is the place listed as %j: %s", (locator, number, is) => expect(isPlace(locator, number)).toBe(is));
