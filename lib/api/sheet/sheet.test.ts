import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readExcelFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { importMeasures } from "@/db/commands/import-measures";
import { reportProgress } from "@/db/commands/report-progress";
import { recountAll } from "@/db/counters";
import { listSheetBodies, listSheetMeasures } from "@/db/queries/sheet-measures";
import { evidence, measure } from "@/db/schema";
import type { Store } from "@/db/store";
import { freshStore } from "@/db/testing";
import {
  actorWith,
  focalPointOf,
  instrumentRow,
  manager,
  measureRow,
  smallWorld,
  testNow,
} from "@/db/testing-rows";
import type { Actor } from "@/domain/permissions";
import { readXlsx } from "../uploads/read-xlsx";
import { planOf, previewSheet } from "./preview-sheet";
import { sentMeasure } from "./sent";
import { zipWith } from "./testing-sheet";
import { sheetWords } from "./words";
import { writeSheet } from "./write-sheet";

const scopeOf = (store: Store, actor: Actor = manager) => ({
  reader: store.reader,
  actor,
  today: testNow.slice(0, 10),
  on: null,
});

/** A decree with three measures. */
async function decree() {
  const world = smallWorld();
  const store = await freshStore({
    ...world,
    measure: [
      ...(world.measure ?? []),
      measureRow("second", {
        position: 2,
        text: { en: "=SUM(1) and - dashes", ru: "Вторая\nмера" },
        dueOn: "2020-03",
        dueBy: "2020-03-31",
      }),
      measureRow("third", { position: 3, isContinuing: true, isOpen: false }),
    ],
    instrument: [...(world.instrument ?? []), instrumentRow("other-decree")],
  });
  await store.inTransaction((tx) => recountAll(tx));
  return store;
}

async function sentOut(
  store: Store,
  language: "en" | "ru" | "uz" = "en",
  isTemplate = false,
): Promise<Buffer> {
  const scope = scopeOf(store);
  const body = writeSheet({
    sent: {
      instrumentId: "decree",
      sentAt: testNow,
      measures: (await listSheetMeasures(scope, "decree")).map(sentMeasure),
    },
    bodies: await listSheetBodies(scope, "UZ"),
    nativeLanguage: "uz",
    isTemplate,
    words: await sheetWords(language),
  });
  return Buffer.from(await new Response(body).arrayBuffer());
}

const file = (bytes: Buffer, name = "measures.xlsx") => ({ name, bytes });
const preview = (store: Store, bytes: Buffer, actor?: Actor) =>
  previewSheet(scopeOf(store, actor), "decree", file(bytes), "en");
const refusal = (reason: string) => ({ fields: [{ field: "file", reason }] });
const [id, number, en, leads, pillars, due, continuing] = [0, 1, 2, 6, 8, 9, 10] as const;
const [soFar, claim, claimOn, narrative, links, act, why] = [11, 12, 13, 14, 15, 16, 17] as const;

describe("a sheet of measures", () => {
  test("opens in an independent reader, with what was sent in every cell", async () => {
    const store = await decree();
    const bytes = await sentOut(store, "ru");
    const sheets = await readExcelFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Меры", "Пояснения", "lists", "qadam"]);
    const rows = sheets[0]?.data ?? [];
    expect(rows).toHaveLength(4);
    expect(rows[0]?.[0]).toBe("Идентификатор Qadam");
    expect(rows[2]?.slice(0, 4)).toEqual(["second", null, "'=SUM(1) and - dashes", "Вторая\nмера"]);
  });

  test("that comes back as it was sent changes nothing, in any language", async () => {
    const store = await decree();
    for (const language of ["en", "ru", "uz"] as const) {
      const { counts, rows } = await preview(store, await sentOut(store, language));
      expect(counts).toEqual({
        added: 0,
        changed: 0,
        reported: 0,
        left: 3,
        refused: 0,
        refusedCells: 0,
        missing: 0,
      });
      expect(rows).toEqual([]);
    }
  });

  test("is merged cell by cell: as sent, as returned, as it stands now", async () => {
    const store = await decree();
    const bytes = await sentOut(store);
    await store.inTransaction((tx) =>
      tx.update(measure).set({ text: { en: "Changed here meanwhile" }, rowVersion: 2 }),
    );
    const edited = await zipWith(bytes, (rows) => {
      rows[1]?.set(en, "Changed by somebody offline");
      rows[1]?.set(number, "7");
      rows[2]?.set(due, "до 1 апреля 2021 г.");
      rows[2]?.set(act, "Synthetic act 9");
      rows[2]?.set(why, "Synthetic");
      rows[3]?.set(pillars, "Prevention; prosecution");
      rows.push(
        new Map([
          [en, "A new measure"],
          [leads, "Body police"],
          [due, "within two months"],
        ]),
      );
      rows.push(
        new Map([
          [en, "Another one"],
          [due, "03/04/2021"],
        ]),
      );
    });
    const { rows, counts } = await preview(store, edited);
    expect(counts).toMatchObject({ added: 1, changed: 3, refused: 1, missing: 0 });
    const cells = rows.flatMap((row) =>
      row.cells.map((cell) => [
        row.line,
        cell.field,
        cell.outcome,
        cell.reason,
        cell.sent,
        cell.returned,
        cell.now,
      ]),
    );
    expect(cells).toEqual([
      [2, "number", "changed", null, "", "7", ""],
      [
        2,
        "text.en",
        "refused",
        "changed_meanwhile",
        "Measure measure",
        "Changed by somebody offline",
        "Changed here meanwhile",
      ],
      [3, "due", "changed", null, "2020-03", "2021-04-01", "2020-03"],
      [4, "pillars", "changed", null, "", "Prevention; Prosecution", ""],
      [5, "text.en", "added", null, null, "A new measure", null],
      [5, "leads", "added", null, null, "Body police", null],
      [5, "due", "added", null, null, "2019-09-30", null],
      [6, "text.en", "added", null, null, "Another one", null],
      [6, "due", "refused", "day_or_month", null, "03/04/2021", null],
    ]);
    expect(rows.find(({ line }) => line === 3)?.understood).toMatchObject({
      how: "by_day",
      said: "до 1 апреля 2021 г.",
    });
  });

  test("writes nothing until confirmed, then exactly what was shown, and is known when it comes again", async () => {
    const store = await decree();
    const bytes = await zipWith(await sentOut(store), (rows) => {
      rows[1]?.set(en, "Corrected wording");
      rows.push(
        new Map([
          [en, "A new measure"],
          [continuing, "yes"],
        ]),
      );
    });
    const shown = await preview(store, bytes);
    expect(await store.reader.select().from(measure)).toHaveLength(4);
    const { plan, contentHash } = await planOf(scopeOf(store), "decree", file(bytes), "en");
    expect(plan.hash).toBe(shown.plan);
    const sent = { instrumentId: "decree", kind: "sheet", contentHash, ...plan.changes };
    await importMeasures({ store, actor: manager, now: testNow }, sent);
    const [first] = await listSheetMeasures(scopeOf(store), "decree");
    expect(first).toMatchObject({ rowVersion: 2, values: { "text.en": "Corrected wording" } });
    const again = await preview(store, bytes);
    expect(again).toMatchObject({ isTwice: true, counts: { added: 0, changed: 0 } });
    expect(again.rows.map(({ reason }) => reason)).toEqual(["already_there"]);
    await expect(importMeasures({ store, actor: manager, now: testNow }, sent)).rejects.toMatchObject({
      detail: "batch_twice",
    });
  });

  test("says of each cell why it is refused: formulas, unknown bodies, due days without an act, what one may not", async () => {
    const store = await decree();
    const bytes = await zipWith(await sentOut(store), (rows) => {
      rows[1]?.set(number, { formula: "1+1", value: "2" });
      rows[1]?.set(leads, "Ministry of Silly Walks");
      rows[2]?.set(due, "2021");
      rows[3]?.set(continuing, "perhaps");
      rows.push(
        new Map([
          [id, "swedish-measure"],
          [en, "x"],
        ]),
      );
      rows.push(new Map([[number, "9"]]));
      rows.push(new Map([[en, "Call +998 90 123 45 67"]]));
    });
    const reasons = ({ rows }: Awaited<ReturnType<typeof preview>>) =>
      rows.map(({ line, reason, cells }) => [line, reason, ...cells.flatMap((cell) => cell.reason ?? [])]);
    expect(reasons(await preview(store, bytes))).toEqual([
      [2, null, "formula", "unknown_body"],
      [3, null, "needs_act"],
      [4, null, "not_yes_or_no"],
      [5, "unknown_measure"],
      [6, "needs_text"],
      [7, null, "personal_data"],
    ]);
    expect(reasons(await preview(store, bytes, focalPointOf("UZ")))[1]).toEqual([3, null, "not_allowed"]);
  });

  test("that is a template holds an example that is not read", async () => {
    const store = await decree();
    const template = await sentOut(store, "uz", true);
    expect((await preview(store, template)).counts).toMatchObject({ added: 0, refused: 0 });
    const filled = await zipWith(template, (rows) => {
      rows.push(
        new Map([
          [en, "From the template"],
          [leads, "Body ministry; Body police"],
        ]),
      );
    });
    expect((await preview(store, filled)).counts).toMatchObject({ added: 1, refused: 0 });
  });
});

describe("progress reported through a sheet", () => {
  const filled = (
    row: Map<number, unknown> | undefined,
    more: Record<number, string | { day: number }> = {},
  ) => {
    const report = {
      [claim]: "Выполняется",
      [claimOn]: "2019-07",
      [narrative]: "Synthetic work",
      [links]: "Order https://gov.example/order; https://gov.example/list",
    };
    for (const [column, value] of Object.entries({ ...report, ...more })) row?.set(Number(column), value);
  };
  const bringIn = async (store: Store, bytes: Buffer, actor = manager) => {
    const { plan, contentHash } = await planOf(scopeOf(store, actor), "decree", file(bytes), "en");
    const sent = { instrumentId: "decree", kind: "sheet", contentHash, ...plan.changes };
    return importMeasures({ store, actor, now: testNow }, sent);
  };
  const cellsOf = ({ rows }: Awaited<ReturnType<typeof preview>>) =>
    rows.map(({ line, outcome, reason, cells }) => [
      line,
      outcome,
      reason,
      ...cells.map((cell) => `${cell.field} ${cell.outcome} ${cell.reason ?? ""}`.trim()),
    ]);

  test("each filled row becomes an entry beside what else was edited, and is known when it comes again", async () => {
    const store = await decree();
    const bytes = await zipWith(await sentOut(store), (rows) => {
      filled(rows[1], { [number]: "7" });
      filled(rows[2], { [claim]: "completed", [claimOn]: { day: 43_650 }, [links]: "" });
    });
    const shown = await preview(store, bytes);
    expect(shown.counts).toMatchObject({ changed: 1, reported: 2, refused: 0 });
    expect(cellsOf(shown)).toEqual([
      [
        2,
        "changed",
        null,
        "number changed",
        ...["claim", "claimOn", "narrative", "evidence"].map((field) => `${field} reported`),
      ],
      [
        3,
        "reported",
        null,
        ...["claim", "claimOn", "narrative", "evidence"].map((field) => `${field} reported`),
      ],
    ]);
    expect(shown.rows[0]?.cells[1]).toMatchObject({ sent: "", returned: "In progress", now: "" });
    await bringIn(store, bytes);
    expect((await listSheetMeasures(scopeOf(store), "decree")).map((each) => each.claim)).toMatchObject([
      { claim: "in_progress", happenedOn: "2019-07", narrative: "Synthetic work" },
      { claim: "completed", happenedOn: "2019-07-04" },
      null,
    ]);
    expect(await store.reader.select({ url: evidence.url, title: evidence.title }).from(evidence)).toEqual([
      { url: "https://gov.example/order", title: "Order" },
      { url: "https://gov.example/list", title: null },
    ]);
    const again = await preview(store, bytes);
    expect(again).toMatchObject({ isTwice: true, counts: { changed: 0, reported: 0, refused: 0 } });
    expect(again.rows.map(({ reason }) => reason)).toEqual(["already_reported", "already_reported"]);
  });

  test("is never put over a claim made meanwhile, which is shown; the next sheet says what stands", async () => {
    const store = await decree();
    const bytes = await zipWith(await sentOut(store), (rows) => filled(rows[1]));
    await reportProgress(
      { store, actor: manager, now: testNow },
      {
        measureId: "measure",
        rowVersion: 1,
        claim: "blocked",
        happenedOn: "2019-06",
        narrative: "Meanwhile",
      },
    );
    const shown = await preview(store, bytes);
    expect(shown.rows[0]?.cells[0]).toMatchObject({
      field: "claim",
      reason: "reported_meanwhile",
      sent: "",
      returned: "In progress",
      now: "Blocked",
    });
    expect(shown.counts).toMatchObject({ reported: 0, refused: 1 });
    let standing: unknown;
    const next = await zipWith(await sentOut(store), (rows) => {
      standing = rows[1]?.get(soFar);
      filled(rows[1]);
    });
    expect(standing).toBe("Blocked, 2019-06");
    expect((await preview(store, next)).counts).toMatchObject({ reported: 1 });
  });

  test("says of each cell why a report is refused, and reports nothing of it", async () => {
    const store = await decree();
    const bytes = await zipWith(await sentOut(store), (rows) => {
      filled(rows[1], { [claim]: "nearly", [links]: "see the ministry" });
      filled(rows[2], { [claimOn]: "2035", [narrative]: "Call +998 90 123 45 67" });
      filled(rows[3], { [narrative]: "" });
      rows.push(new Map([[en, "New"]]));
      filled(rows[4]);
    });
    const { rows, counts } = await preview(store, bytes);
    expect(rows.map(({ cells }) => cells.map(({ reason }) => reason).filter(Boolean))).toEqual([
      ["unknown_claim", "report_refused", "report_refused", "no_link"],
      ["report_refused", "report_future", "personal_data", "report_refused"],
      ["report_refused", "report_refused", "report_unfinished", "report_refused"],
      [],
    ]);
    expect(rows.at(-1)?.reason).toBe("report_new");
    expect(counts).toMatchObject({ reported: 0, refused: 4 });
  });

  test("a focal point of one body reports on its measures and changes nothing else", async () => {
    const store = await decree();
    const ofMinistry = actorWith("ministry-focal", "staff", "UZ", "ministry");
    const bytes = await zipWith(await sentOut(store), (rows) => {
      filled(rows[1], { [number]: "7" });
      filled(rows[2]);
    });
    const shown = await preview(store, bytes, ofMinistry);
    expect(cellsOf(shown)).toEqual([
      [
        2,
        "reported",
        null,
        "number refused not_allowed",
        ...["claim", "claimOn", "narrative", "evidence"].map((field) => `${field} reported`),
      ],
      [
        3,
        "refused",
        null,
        "claim refused not_allowed",
        ...["claimOn", "narrative", "evidence"].map((field) => `${field} refused report_refused`),
      ],
    ]);
    const made = await bringIn(store, bytes, ofMinistry);
    expect(made).toMatchObject({ changedCount: 1, reportedCount: 1 });
    await expect(
      preview(store, bytes, actorWith("police-focal", "staff", "UZ", "police")),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a workbook that is not what it should be gets a clear answer", () => {
  test("columns that are missing, renamed or there twice", async () => {
    const store = await decree();
    const bytes = await sentOut(store);
    const renamed = await preview(store, await zipWith(bytes, (rows) => rows[0]?.set(due, "When, perhaps")));
    expect(renamed).toMatchObject({
      missingColumns: ["Due day"],
      unreadColumns: ["When, perhaps"],
      counts: { left: 3 },
    });
    await expect(
      preview(store, await zipWith(bytes, (rows) => rows[0]?.set(id, "My id"))),
    ).rejects.toMatchObject(refusal("sheet_column_missing"));
    await expect(
      preview(store, await zipWith(bytes, (rows) => rows[0]?.set(number, "Pillars"))),
    ).rejects.toMatchObject(refusal("sheet_column_twice"));
  });

  test("merged cells, 1904 days, a sheet of another document, an altered one, one of another making", async () => {
    const store = await decree();
    const bytes = await sentOut(store);
    await expect(preview(store, await zipWith(bytes, () => {}, { merged: "A2:B3" }))).rejects.toMatchObject(
      refusal("sheet_merged"),
    );
    const since1904 = await zipWith(
      bytes,
      (rows) =>
        rows.push(
          new Map<number, string | { day: number }>([
            [en, "New"],
            [due, { day: 42_430 }],
          ]),
        ),
      { is1904: true },
    );
    expect((await preview(store, since1904)).rows.at(-1)?.cells.at(-1)).toMatchObject({
      returned: "2020-03-02",
    });
    await expect(previewSheet(scopeOf(store), "other-decree", file(bytes), "en")).rejects.toMatchObject(
      refusal("sheet_of_another"),
    );
    await expect(preview(store, await zipWith(bytes, () => {}, { alterSent: true }))).rejects.toMatchObject(
      refusal("sheet_altered"),
    );
    await expect(
      preview(store, await zipWith(bytes, () => {}, { isWithoutSent: true })),
    ).rejects.toMatchObject(refusal("sheet_not_ours"));
    await expect(preview(store, Buffer.from("not a workbook"))).rejects.toMatchObject(
      refusal("file_not_what_it_says"),
    );
    await expect(preview(store, Buffer.alloc(0))).rejects.toMatchObject(refusal("file_empty"));
    await expect(preview(store, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).rejects.toMatchObject(
      refusal("sheet_encrypted"),
    );
    await expect(
      previewSheet(scopeOf(store), "decree", file(bytes, "measures.exe"), "en"),
    ).rejects.toMatchObject(refusal("xlsx_unknown_kind"));
  });

  test("a bomb is refused before it is unpacked, one that lies about its size while it is, and a million empty rows are passed over", async () => {
    const { bombOf, emptyRowsOf } = await import("./testing-sheet");
    await expect(readXlsx(bombOf(1, 670 * 1024 * 1024))).rejects.toMatchObject(refusal("sheet_too_large"));
    await expect(readXlsx(bombOf(60, 1_000))).rejects.toMatchObject({ code: "invalid" });
    const [sheet] = await readXlsx(emptyRowsOf(1_000_000));
    expect(sheet?.rows).toHaveLength(1);
  });
});

const soffice = ["soffice", "libreoffice"].find((name) => {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

test.skipIf(!soffice)(
  soffice
    ? "LibreOffice opens the sheet and saves it, and it comes back as it was sent"
    : "LibreOffice opens the sheet and saves it (skipped: there is no soffice on this machine)",
  async () => {
    const store = await decree();
    const folder = mkdtempSync(join(tmpdir(), "qadam-soffice-"));
    writeFileSync(join(folder, "sent.xlsx"), await sentOut(store));
    const home = `-env:UserInstallation=file://${folder}/home`;
    execFileSync(
      soffice ?? "",
      [
        home,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        join(folder, "sent.xlsx"),
      ],
      { timeout: 90_000 },
    );
    const { counts } = await preview(store, readFileSync(join(folder, "out", "sent.xlsx")));
    expect(counts).toMatchObject({ left: 3, changed: 0, refused: 0 });
  },
  120_000,
);
