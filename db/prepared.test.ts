import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inserting, updating } from "./prepared";
import { measure } from "./schema";
import { freshStore } from "./testing";
import { countryRow, instrumentRow, measureRow } from "./testing-rows";

const addMeasures = inserting("test_add_measures", measure);
const changeMeasure = updating("test_change_measure", measure);
const world = { country: [countryRow("XA")], instrument: [instrumentRow("decree", { countryCode: "XA" })] };
const rowOf = (n: number) =>
  measureRow(`m${String(n).padStart(3, "0")}`, {
    countryCode: "XA",
    position: n,
    isContinuing: n % 2 === 0,
    text: { en: `Synthetic measure ${n}` },
  });

test("rows are kept alike in any number, by statements built once or where they are needed", async () => {
  const store = await freshStore(world);
  const plain = await freshStore(world);
  const rows = Array.from({ length: 300 }, (_, n) => rowOf(n));
  await store.inTransaction(async (tx) => {
    await addMeasures(tx, []);
    await addMeasures(tx, rows.slice(0, 1));
    await addMeasures(tx, rows.slice(1, 2));
    await addMeasures(tx, rows.slice(2, 20));
    await addMeasures(tx, rows.slice(20));
  });
  await plain.inTransaction(async (tx) => void (await tx.insert(measure).values(rows)));
  const kept = (from: typeof store) => from.reader.select().from(measure).orderBy(asc(measure.id));
  expect(await kept(store)).toEqual(await kept(plain));
});

test("only what is named is changed; nothing, no and an empty list stay what they are", async () => {
  const store = await freshStore({ ...world, measure: [rowOf(0), rowOf(1)] });
  const [before, other] = await store.reader.select().from(measure).orderBy(asc(measure.id));
  const changes = [
    {
      claim: "completed" as const,
      isOpen: false,
      turns: [{ track: "claimed" as const, month: "2026-01", by: 1 as const }],
    },
    { claim: null, isOpen: true, turns: [], dueText: null },
    {},
  ];
  for (const each of changes) {
    await store.inTransaction((tx) => changeMeasure(tx, "m000", each));
    const [row] = await store.reader.select().from(measure).where(eq(measure.id, "m000"));
    expect(row).toMatchObject(each);
  }
  const [after, beside] = await store.reader.select().from(measure).orderBy(asc(measure.id));
  expect(after).toEqual({ ...before, ...changes[1] });
  expect(beside).toEqual(other);
});
