import { expect, test, vi } from "vitest";
import { asking, countedStore } from "@/db/queries/testing";
import { manager, measureRow, smallWorld } from "@/db/testing-rows";

const store = await countedStore({
  ...smallWorld(),
  measure: Array.from({ length: 2_001 }, (_, at) =>
    measureRow(at === 0 ? "measure" : `measure-${at}`, { position: at + 1 }),
  ),
});
vi.mock("../scope", () => ({ scopeOf: () => asking(store) }));
const { checkWanted } = await import("./check-wanted");

test.each([
  [{ file: "measures.pdf" }, "file", "too_many_rows", { max: 2_000 }],
  [{ file: "measures.exe" }, "file", "unknown_value", undefined],
  [{ file: "since.pdf", sent: { since: "2999-01-01" } }, "since", "must_not_be_future", undefined],
  [
    { file: "dashboard.xlsx", country: "UZ", sent: { instrument: "none" } },
    "instrument",
    "unknown_reference",
    undefined,
  ],
])("the order %j is refused before any work, with its limit", async (order, field, reason, values) => {
  await expect(checkWanted(manager, order)).rejects.toMatchObject({
    code: "invalid",
    fields: [{ field, reason, ...(values ? { values } : {}) }],
  });
});

test.each([
  { file: "measures.xlsx" },
  { file: "sources.pdf" },
  { file: "since.pdf" },
  { file: "comparison.csv", sent: { countries: "UZ,SE" } },
])("the order %j is taken", async (order) => {
  await expect(checkWanted(manager, order)).resolves.toBeUndefined();
});
