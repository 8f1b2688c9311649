import type { SheetMeasure } from "@/db/queries/sheet-measures";
import { type MoveField, type SheetValues, sheetFields, unlisted } from "@/domain/batch/fields";
import type { CellOutcome, MergedCell, RefusedReason } from "@/domain/batch/merge";
import type { ImportMeasures } from "@/domain/input/batch";
import type { Claim, Pillar } from "@/domain/vocabulary";
import { linksIn, type ReadRow } from "./read-cells";

export interface PlannedRow {
  line: number;
  measure: SheetMeasure | null;
  cells: MergedCell[];
  outcome: CellOutcome;
  reason: RefusedReason | null;
  understood: ReadRow["understood"];
  move: Record<MoveField, string>;
}

export const textFields = sheetFields.filter((field) => field.startsWith("text."));
export const valuesOf = (cells: readonly MergedCell[]) =>
  Object.fromEntries(cells.map(({ field, returned }) => [field, returned])) as SheetValues;

type Addition = NonNullable<ImportMeasures["added"]>[number];
type Alteration = NonNullable<ImportMeasures["changed"]>[number];

export const bodiesIn = (values: SheetValues) => [
  ...unlisted(values.leads).map((organisationId) => ({ organisationId, role: "lead" as const })),
  ...unlisted(values.supports).map((organisationId) => ({ organisationId, role: "support" as const })),
];
const textIn = (values: SheetValues) => ({
  en: values["text.en"] || undefined,
  ru: values["text.ru"] || undefined,
  uz: values["text.uz"] || undefined,
  native: values["text.native"] || undefined,
});

/** What the rows of a plan come to, as it is brought in. */
export const changesOf = (rows: readonly PlannedRow[]) => ({
  added: rows.filter((row) => row.outcome === "added").map(addition),
  changed: rows.filter((row) => row.outcome === "changed").map(alteration),
  reported: rows.filter(isReported).map(report),
});

function addition({ cells, understood }: PlannedRow): Addition {
  const values = valuesOf(cells);
  const said = understood?.said.slice(0, 200);
  return {
    number: values.number || undefined,
    text: textIn(values),
    bodies: bodiesIn(values),
    pillars: unlisted(values.pillars) as Pillar[],
    dueOn: values.due || undefined,
    dueText: said || undefined,
    isContinuing: values.isContinuing === "yes",
  };
}

/** Whether a row becomes a progress entry, whatever else is changed in it. */
export const isReported = ({ cells }: PlannedRow) => cells.some(({ outcome }) => outcome === "reported");

function report({ measure, cells }: PlannedRow): NonNullable<ImportMeasures["reported"]>[number] {
  const { id, rowVersion } = measure as SheetMeasure;
  const [claim = "", happenedOn = "", narrative = "", evidence = ""] = cells
    .filter(({ outcome }) => outcome === "reported")
    .map(({ returned }) => returned);
  return {
    measureId: id,
    rowVersion,
    claim: claim as Claim,
    happenedOn,
    narrative,
    evidence: evidence === "" ? [] : (linksIn(evidence) ?? []),
  };
}

function alteration({ measure, cells, move }: PlannedRow): Alteration {
  const { id, rowVersion, values: now } = measure as SheetMeasure;
  const changed = cells.filter(({ outcome }) => outcome === "changed");
  const after = { ...now, ...valuesOf(changed) };
  const has = (...fields: MergedCell["field"][]) => changed.some(({ field }) => fields.includes(field));
  return {
    measureId: id,
    rowVersion,
    ...(has("number") && { number: after.number || null }),
    ...(textFields.some((field) => has(field)) && { text: textIn(after) }),
    ...(has("leads", "supports") && { bodies: bodiesIn(after) }),
    ...(has("pillars") && { pillars: unlisted(after.pillars) as Pillar[] }),
    ...(has("due", "isContinuing") && {
      due: {
        dueOn: after.isContinuing === "yes" ? null : after.due,
        authority: move.act,
        rationale: move.why,
      },
    }),
  };
}
