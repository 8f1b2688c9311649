import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrateStore } from "../db/migrate";
import { listSheetBodies, listSheetMeasures } from "../db/queries/sheet-measures";
import { country, instrument, measure, organisation } from "../db/schema";
import { openStore } from "../db/store";
import {
  actorWith,
  countryRow,
  instrumentRow,
  measureRow,
  organisationRow,
  testNow,
} from "../db/testing-rows";
import { previewSheet } from "../lib/api/sheet/preview-sheet";
import { sentMeasure } from "../lib/api/sheet/sent";
import { bombOf, emptyRowsOf, zipWith } from "../lib/api/sheet/testing-sheet";
import { sheetWords } from "../lib/api/sheet/words";
import { writeSheet } from "../lib/api/sheet/write-sheet";
import { readXlsx } from "../lib/api/uploads/read-xlsx";

export interface MeasuredSheet {
  ms: number;
  rssMB: number;
  /** What came of it. */
  said: string;
  fileKB: number;
}

const [step, folder = ""] = process.argv.slice(2);
const rowCount = 5_000;
const database = `file:${join(folder, "sheet.db")}`;
const scopeOf = (store: ReturnType<typeof openStore>) => ({
  reader: store.reader,
  actor: actorWith("manager", "manager", "UZ"),
  today: testNow.slice(0, 10),
  on: null,
});

/** A decree of five thousand measures, its sheet with every second row edited and every third reported on, and three files that are meant to hurt. */
async function make() {
  const store = openStore(database);
  await migrateStore(store, database);
  await store.inTransaction(async (tx) => {
    await tx.insert(country).values(countryRow("UZ"));
    await tx.insert(organisation).values(["ministry", "police"].map((id) => organisationRow(id)));
    await tx.insert(instrument).values(instrumentRow("decree"));
    for (let from = 0; from < rowCount; from += 250)
      await tx.insert(measure).values(
        Array.from({ length: 250 }, (_, at) =>
          measureRow(`measure-${from + at}`, {
            position: from + at + 1,
            text: {
              en: `Synthetic measure ${from + at} `.repeat(8),
              ru: `Синтетическая мера ${from + at} `.repeat(8),
            },
          }),
        ),
      );
  });
  const scope = scopeOf(store);
  const sent = writeSheet({
    sent: {
      instrumentId: "decree",
      sentAt: testNow,
      measures: (await listSheetMeasures(scope, "decree")).map(sentMeasure),
    },
    bodies: await listSheetBodies(scope, "UZ"),
    nativeLanguage: null,
    isTemplate: false,
    words: await sheetWords("en"),
  });
  const bytes = await zipWith(Buffer.from(await new Response(sent).arrayBuffer()), (rows) => {
    for (const [at, row] of rows.entries()) {
      if (at > 0 && at % 2 === 0) row.set(3, `Исправлено ${at}`);
      if (at > 0 && at % 3 === 0)
        for (const [column, said] of [
          "In progress",
          "2019-10",
          `Synthetic report ${at} `.repeat(20),
        ].entries())
          row.set(12 + column, said);
    }
  });
  writeFileSync(join(folder, "preview.xlsx"), bytes);
  writeFileSync(join(folder, "bomb.xlsx"), bombOf(640));
  writeFileSync(join(folder, "liar.xlsx"), bombOf(640, 1_000));
  writeFileSync(join(folder, "empty.xlsx"), emptyRowsOf(1_000_000));
  await store.close();
}

const refusal = (error: unknown) =>
  String((error as { fields?: { reason: string }[] }).fields?.[0]?.reason ?? error);

async function read(): Promise<MeasuredSheet> {
  const bytes = readFileSync(join(folder, `${step}.xlsx`));
  const since = performance.now();
  const said =
    step === "preview"
      ? await previewSheet(scopeOf(openStore(database)), "decree", { name: "sheet.xlsx", bytes }, "en").then(
          ({ counts }) => `${counts.changed} changed, ${counts.reported} reported`,
        )
      : await readXlsx(bytes).then(([sheet]) => `${sheet?.rows.length} rows`, refusal);
  return {
    ms: performance.now() - since,
    rssMB: process.resourceUsage().maxRSS / 1024,
    said,
    fileKB: bytes.length / 1024,
  };
}

if (step === "make") await make();
else console.log(JSON.stringify(await read()));
process.exit(0);
