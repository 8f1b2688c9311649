import { createHash } from "node:crypto";
import { findStandingBatch } from "@/db/queries/batches";
import { getInstrument } from "@/db/queries/instrument";
import type { Scope } from "@/db/queries/scope";
import { listResponsibleIds, listSheetBodies, listSheetMeasures } from "@/db/queries/sheet-measures";
import { bodyMatcher, type KnownBody, type MatchedBody } from "@/domain/batch/match-body";
import { Failure } from "@/domain/failure";
import { fold } from "@/domain/fold";
import { can } from "@/domain/permissions";
import type { PreviewRow, SheetPreview } from "@/domain/view/batch";
import type { Language } from "@/domain/vocabulary";
import { readXlsx } from "../uploads/read-xlsx";
import { refusedFile } from "../uploads/refused-file";
import { isReported, type PlannedRow } from "./changes";
import { findSheet } from "./find-sheet";
import { type Plan, planSheet } from "./plan";
import { openSent } from "./sent";
import { knownWords, type SheetWords, sheetWords } from "./words";
import { bodyLabels, shownValue } from "./write-sheet";

const rowsShown = 500;

export interface HandedIn {
  name: string;
  bytes: Buffer;
}

/** The instrument whose measures the reader may bring in; `not_found` or `forbidden` otherwise. */
export async function instrumentToImport(scope: Scope, instrumentId: string) {
  const instrument = await getInstrument(scope, instrumentId);
  const organisationIds = await listResponsibleIds(scope, instrument.id);
  if (!can(scope.actor, "batch.import", { countryCode: instrument.countryCode, organisationIds }))
    throw new Failure("forbidden", "forbidden");
  return instrument;
}

/** What a body is meant by: the label of a sheet in any language, else what is most alike. */
export function bodyFinder(bodies: readonly KnownBody[], labels: readonly ReadonlyMap<string, string>[]) {
  const byLabel = new Map(
    labels.flatMap((each) => [...each].map(([id, label]) => [fold(label), id] as const)),
  );
  const match = bodyMatcher(bodies);
  return (said: string): MatchedBody => {
    const id = byLabel.get(fold(said));
    return id ? { said, id, choices: [{ id, likeness: 1 }] } : match(said);
  };
}

/** Reads a sheet that came back and says what would become of every row. Nothing is written. */
export async function planOf(scope: Scope, instrumentId: string, file: HandedIn, language: Language) {
  if (!/\.xlsx$/i.test(file.name)) throw refusedFile("xlsx_unknown_kind");
  const instrument = await instrumentToImport(scope, instrumentId);
  const sheets = await readXlsx(file.bytes);
  const [known, words] = await Promise.all([knownWords(), sheetWords(language)]);
  const sent = openSent(sheets);
  if (sent.instrumentId !== instrument.id) throw refusedFile("sheet_of_another");
  const sheet = findSheet(sheets, known, words.column);
  if (sheet.rows.length === 0) throw refusedFile("sheet_empty");
  const bodies = await listSheetBodies(scope, instrument.countryCode);
  const native = instrument.country.nativeLanguage;
  const all = await Promise.all((["en", "ru", "uz"] as const).map(sheetWords));
  const subject = { countryCode: instrument.countryCode };
  const plan = planSheet({
    sheet,
    sent,
    now: await listSheetMeasures(scope, instrument.id),
    rights: {
      mayChange: can(scope.actor, "measure.enter", subject),
      mayReport: (organisationIds) => can(scope.actor, "progress.report", { ...subject, organisationIds }),
      mayAssign: can(scope.actor, "measure.assign", subject),
      mayMove: can(scope.actor, "deadline.move", subject),
    },
    context: {
      known,
      bodyOf: bodyFinder(
        bodies,
        all.map((each) => bodyLabels(bodies, each, native)),
      ),
      today: scope.today,
      act: { adoptedOn: instrument.adoptedOn ?? instrument.signedOn, inForceOn: instrument.inForceOn },
    },
  });
  const contentHash = createHash("sha256").update(file.bytes).digest("hex");
  return { plan, sheet, sent, words, contentHash, labels: bodyLabels(bodies, words, native) };
}

/** The same as it is shown: rows in which something happens or is refused, in the reader's language. */
export async function previewSheet(
  scope: Scope,
  instrumentId: string,
  file: HandedIn,
  language: Language,
): Promise<SheetPreview> {
  const { plan, sheet, sent, words, contentHash, labels } = await planOf(scope, instrumentId, file, language);
  const told = plan.rows.filter(
    ({ outcome, cells, reason }) =>
      outcome !== "left" || reason !== null || cells.some((cell) => cell.outcome === "refused"),
  );
  return {
    plan: plan.hash,
    fileName: file.name,
    sentAt: sent.sentAt,
    isTwice: (await findStandingBatch(scope, instrumentId, contentHash)) !== null,
    counts: countsOf(plan),
    missingColumns: sheet.missing.map(words.column),
    unreadColumns: sheet.unread,
    rows: told.slice(0, rowsShown).map((row) => shownRow(row, words, labels)),
    rowCount: told.length,
  };
}

function countsOf({ rows, missing }: Plan): SheetPreview["counts"] {
  const count = (outcome: PlannedRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return {
    added: count("added"),
    changed: count("changed"),
    reported: rows.filter(isReported).length,
    left: count("left"),
    refused: count("refused"),
    refusedCells: rows.reduce(
      (sum, { cells }) => sum + cells.filter(({ outcome }) => outcome === "refused").length,
      0,
    ),
    missing,
  };
}

/** Refusals of a value that was understood: it is shown as ours, and not as it was typed. */
const understood: ReadonlySet<string> = new Set([
  "changed_meanwhile",
  "not_allowed",
  "needs_act",
  "reported_meanwhile",
  "report_refused",
]);
const longestLabel = 160;
const shortened = (text: string) =>
  text.length > longestLabel ? `${text.slice(0, longestLabel).trimEnd()}…` : text;

function shownRow(row: PlannedRow, words: SheetWords, labels: ReadonlyMap<string, string>): PreviewRow {
  const values = row.measure?.values;
  const typed = (field: string) => row.cells.find((cell) => cell.field === field)?.returned ?? "";
  const order = ([`text.${words.language}`, "text.en", "text.ru", "text.uz", "text.native"] as const).map(
    (field) => values?.[field as "text.en"] || typed(field),
  );
  const show = (field: PlannedRow["cells"][number]["field"], value: string | null) =>
    value === null ? null : shownValue(field, value, labels, words);
  return {
    line: row.line,
    measureId: row.measure?.id ?? null,
    label: shortened(
      [values?.number || typed("number"), order.find(Boolean) ?? ""].filter(Boolean).join(". "),
    ),
    outcome: row.outcome,
    reason: row.reason,
    understood: row.understood && {
      said: row.understood.said,
      ...row.understood.date,
      parts: { ...row.understood.date.parts },
      choices: [...row.understood.date.choices],
    },
    cells: row.cells
      .filter(({ outcome }) => outcome !== "left")
      .map(({ field, sent, returned, now, reason, outcome }) => ({
        field,
        outcome,
        reason,
        sent: show(field, sent),
        returned: reason === null || understood.has(reason) ? (show(field, returned) ?? "") : returned,
        now: show(field, now),
      })),
  };
}
