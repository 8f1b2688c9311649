import type { Scope } from "@/db/queries/scope";
import { listSheetBodies, listSheetMeasures } from "@/db/queries/sheet-measures";
import { readAnnex, type Table } from "@/domain/batch/annex-rows";
import { bodiesNamed, bodyMatcher } from "@/domain/batch/match-body";
import { tableOfText } from "@/domain/batch/table-of-text";
import { fold } from "@/domain/fold";
import { readOfficialDate } from "@/domain/official-date/read";
import type { AnnexPreview } from "@/domain/view/batch";
import type { Language } from "@/domain/vocabulary";
import { readTable, tableOfHtml } from "../uploads/read-table";
import { refusedFile } from "../uploads/refused-file";
import { type HandedIn, instrumentToImport } from "./preview-sheet";
import { sheetWords } from "./words";
import { bodyLabels } from "./write-sheet";

const mostRows = 500;
const longestNumber = 40;
const longestText = 4_000;

export interface PastedAnnex {
  html?: string;
  text?: string;
  file?: HandedIn | null;
}

async function tableIn({ html, text, file }: PastedAnnex): Promise<Table> {
  if (file) return readTable(file);
  return (html && (await tableOfHtml(html))) || tableOfText(text ?? "");
}

/** Reads the annex of an act: every row with the bodies it names and its date, each shown with how it was understood. Nothing is written. */
export async function previewAnnex(
  scope: Scope,
  instrumentId: string,
  pasted: PastedAnnex,
  language: Language,
): Promise<AnnexPreview> {
  const instrument = await instrumentToImport(scope, instrumentId);
  const act = { adoptedOn: instrument.adoptedOn ?? instrument.signedOn, inForceOn: instrument.inForceOn };
  const annex = readAnnex(await tableIn(pasted), act);
  if (annex.rows.length === 0) throw refusedFile("annex_no_table");
  if (annex.rows.length > mostRows) throw refusedFile("annex_too_long", { max: mostRows });
  const bodies = await listSheetBodies(scope, instrument.countryCode);
  const labels = bodyLabels(bodies, await sheetWords(language), instrument.country.nativeLanguage);
  const nameOf = (id: string) => ({ id, name: labels.get(id) ?? id });
  const match = bodyMatcher(bodies);
  const there = new Set(
    (await listSheetMeasures(scope, instrument.id)).flatMap(({ values }) =>
      [values["text.en"], values["text.ru"], values["text.uz"], values["text.native"]]
        .filter(Boolean)
        .map(fold),
    ),
  );
  return {
    rows: annex.rows.map(({ line, number, text, who, when }) => {
      const { parts, choices, ...date } = readOfficialDate(when, act);
      return {
        line,
        number: number.slice(0, longestNumber),
        text: text.slice(0, longestText),
        bodies: bodiesNamed(who)
          .slice(0, 20)
          .map((said) => {
            const found = match(said);
            return {
              said: said.slice(0, 300),
              organisationId: found.id,
              choices: found.choices.map(({ id }) => nameOf(id)),
            };
          }),
        when: { said: when.slice(0, 300), ...date, parts: { ...parts }, choices: [...choices] },
        isThere: there.has(fold(text)),
      };
    }),
    unread: annex.unread,
    headings: annex.headings.map(({ text }) => text.slice(0, 300)),
    bodies: [...labels].map(([id, name]) => ({ id, name })),
  };
}
