import { carryCells } from "../db/carry-cells";
import { assessment, citation, country, criterion, source, theme } from "../db/schema";
import type { Store, Tx } from "../db/store";
import { lastDayOf } from "../domain/partial-date";
import { absences, pillars, type ScaleValue } from "../domain/vocabulary";
import { randomFrom } from "./random";
import { countryCodes } from "./world-size";

const recordedAt = "2026-01-01T00:00:00.000Z";
const criterionCount = 60;
const rowsAtOnce = 400;
const edition = "synthetic-1";

/** Since when each of a cell's answers holds; the last corrects the one before it. */
const beginnings = ["2008-05-01", "2013-02", "2018", "2023-06-15", "2023-06-15"];

export const comparedStates = countryCodes.slice(0, 57);
const criterionCodes = Array.from(
  { length: criterionCount },
  (_, at) => `SYN-${`${at + 1}`.padStart(2, "0")}`,
);

/** Fills a migrated database with 57 States, 60 questions and five answers of history for each cell, each with its source. */
export async function fillComparison(store: Store) {
  const answers = answerRows();
  await store.inTransaction(async (tx) => {
    await insertAll(tx, country, comparedStates.map(stateRow));
    await insertAll(tx, theme, [
      themeRow("synthetic-theme", null),
      themeRow("synthetic-part", "synthetic-theme"),
    ]);
    await insertAll(tx, criterion, criterionCodes.map(criterionRow));
    await insertAll(tx, assessment, answers);
    await insertAll(tx, source, answers.map(sourceRow));
    await insertAll(tx, citation, answers.map(citationRow));
    await carryCells(
      tx,
      comparedStates.flatMap((countryCode) =>
        criterionCodes.map((criterionCode) => ({ countryCode, criterionCode })),
      ),
    );
  });
}

async function insertAll(tx: Tx, table: Parameters<Tx["insert"]>[0], rows: readonly object[]) {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx.insert(table).values(rows.slice(from, from + rowsAtOnce) as never);
}

const stateRow = (code: string) => ({
  code,
  iso3: `${code}_`,
  name: { en: `Synthetic State ${code}` },
  region: "central-asia",
  isTracked: true,
  isVerified: false,
  rowVersion: 1,
  recordedAt,
});

const themeRow = (id: string, parentId: string | null) => ({
  id,
  parentId,
  name: { en: id },
  definition: { en: "Synthetic" },
  origin: "editorial",
  isVerified: false,
  position: 1,
});

const criterionRow = (code: string, at: number) => ({
  code,
  edition,
  pillar: pillars[Math.floor((at * pillars.length) / criterionCount)],
  themeId: "synthetic-theme",
  subThemeId: "synthetic-part",
  question: {
    en: `Synthetic question ${code}: is what the measurement needs there, and how far does it go?`,
  },
  guidance: {
    en: "Synthetic guidance of about the usual length, that says what to read and what to leave aside.",
  },
  scale: { "0": { en: "Absent" }, "1": { en: "Partial" }, "2": { en: "Substantial" }, "3": { en: "Full" } },
  isVictimCentred: at % 2 === 0,
  isVerified: false,
  position: at + 1,
});

function answerRows() {
  const random = randomFrom(60);
  const below = (limit: number) => Math.floor(random() * limit);
  return comparedStates.flatMap((countryCode) =>
    criterionCodes.flatMap((criterionCode) =>
      beginnings.map((validFrom, at) => {
        const absence = random() < 0.15 ? (absences[below(absences.length)] ?? null) : null;
        const id = `${countryCode}-${criterionCode}-${at}`.toLowerCase();
        return {
          id,
          criterionCode,
          edition,
          countryCode,
          value: absence ? null : (below(4) as ScaleValue),
          absence,
          rationale: `Synthetic reason ${id}: two sentences of about the usual length say what was found and where. What was not found is said too.`,
          validFrom,
          validFromBy: lastDayOf(validFrom),
          asOf: validFrom,
          confidence: absence ? null : "reported",
          origin: "public_source",
          supersedesId: at === beginnings.length - 1 ? id.replace(/\d$/, `${at - 1}`) : null,
          recordedAt,
        };
      }),
    ),
  );
}

type AnswerRow = ReturnType<typeof answerRows>[number];

const sourceRow = ({ id }: AnswerRow) => ({
  id: `s-${id}`,
  title: `Synthetic report ${id}`,
  publisher: "Synthetic publisher",
  url: `https://example.org/${id}`,
  rowVersion: 1,
  recordedAt,
});

const citationRow = ({ id }: AnswerRow) => ({
  id: `c-${id}`,
  subjectKind: "assessment",
  subjectId: id,
  sourceId: `s-${id}`,
  position: 1,
  recordedAt,
});
