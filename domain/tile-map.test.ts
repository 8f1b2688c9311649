import { expect, it } from "vitest";
import { osceTiles } from "./tile-map";

const participatingStates =
  "AD AL AM AT AZ BA BE BG BY CA CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT KG KZ" +
  " LI LT LU LV MC MD ME MK MN MT NL NO PL PT RO RS RU SE SI SK SM TJ TM TR UA US UZ VA";

it("has each of the 57 participating States once", () => {
  const codes = osceTiles.map(({ code }) => code).sort();
  expect(codes).toEqual(participatingStates.split(" "));
  expect(codes).toHaveLength(57);
});

it("gives each State a cell of its own within 16 columns and 11 rows", () => {
  expect(new Set(osceTiles.map(({ column, row }) => `${column},${row}`)).size).toBe(57);
  expect(osceTiles.every(({ column, row }) => column >= 0 && column < 16 && row >= 0 && row < 11)).toBe(true);
});

it("keeps rough geography", () => {
  const at = (code: string) => osceTiles.find((tile) => tile.code === code) ?? { column: -1, row: -1 };
  for (const [west, east] of [
    "US IE",
    "IE GB",
    "PT ES",
    "FR DE",
    "PL BY",
    "RO MD",
    "AM AZ",
    "UZ KG",
    "KZ MN",
  ].map((pair) => pair.split(" ") as [string, string]))
    expect(at(west).column).toBeLessThan(at(east).column);
  for (const [north, south] of [
    "CA US",
    "FI EE",
    "EE LV",
    "LV LT",
    "LT GR",
    "DE IT",
    "IT MT",
    "KZ TM",
    "TR CY",
  ].map((pair) => pair.split(" ") as [string, string]))
    expect(at(north).row).toBeLessThan(at(south).row);
});
