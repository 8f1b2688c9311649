import { type Contribution, type Counted, contributionsOf } from "../domain/figures/contributions";
import type { MeasureFact } from "../domain/figures/fact";
import { noDueDay } from "./no-due-day";
import type { figureTally, measure } from "./schema";

type MeasureRow = typeof measure.$inferSelect;
type TallyRow = typeof figureTally.$inferInsert;

/** What figures count a measure by, from what is carried on its row. */
export const carriedFact = (row: MeasureRow): MeasureFact => ({
  state: row.state,
  claim: row.claim,
  finding: row.finding,
  isContinuing: row.isContinuing,
  isOpen: row.isOpen,
  dueBy: row.dueBy === noDueDay || row.isContinuing ? null : row.dueBy,
  firstDueBy: row.firstDueBy,
  completedBy: row.completedBy,
  slipCount: row.slipCount,
  slipWithActCount: row.slipWithActCount,
  turns: row.turns,
});

/** The columns of a measure that are carried for its figures alone. */
export const carriedFigures = ({
  firstDueBy,
  completedBy,
  slipCount,
  slipWithActCount,
  turns,
}: MeasureFact) => ({
  firstDueBy,
  completedBy,
  slipCount,
  slipWithActCount,
  turns: [...turns],
});

/** Stands in place of a State's code in the rows about all States together. */
export const everywhere = "";

/** Counts that no other table of counters holds. */
const ofCountries: readonly Counted[] = [
  "due",
  "due-completed",
  "due-verified",
  "first-due",
  "first-met",
  "slips",
  "slips-with-act",
  "slips-without-act",
  "claimed-track",
  "verified-track",
];
const ofParts: readonly Counted[] = ["measures", "claimed-completed", "found-complete"];

function periodsOf(since: string): Pick<TallyRow, "span" | "period">[] {
  if (since === "") return [{ span: "always", period: "" }];
  const coarse = [
    { span: "year" as const, period: since.slice(0, 4) },
    { span: "month" as const, period: since.slice(0, 7) },
  ];
  return since.length === 7 ? coarse : [...coarse, { span: "day", period: since }];
}

export interface Attached {
  pillars: readonly string[];
  leadIds: readonly string[];
}

/** Sums what measures add to the figures, by the row it belongs to. */
export class FigureSums {
  readonly #rows = new Map<string, TallyRow>();

  add(key: Omit<TallyRow, "amount">, by: number) {
    const { subjectKind, countryCode, subjectId, counted, span, period } = key;
    const name = [subjectKind, countryCode, subjectId, counted, span, period].join("|");
    this.#rows.set(name, { ...key, amount: (this.#rows.get(name)?.amount ?? 0) + by });
  }

  addMeasure(row: MeasureRow, { pillars, leadIds }: Attached, sign: 1 | -1) {
    if (!row.isPublished) return;
    const contributions = contributionsOf(carriedFact(row));
    const { countryCode } = row;
    this.#addAll(
      contributions,
      ofCountries,
      [
        { subjectKind: "country", countryCode, subjectId: "" },
        { subjectKind: "country", countryCode: everywhere, subjectId: "" },
      ],
      sign,
    );
    this.#addAll(
      contributions,
      ofParts,
      [
        ...pillars.map((subjectId) => ({ subjectKind: "pillar" as const, countryCode, subjectId })),
        ...leadIds.map((subjectId) => ({ subjectKind: "body" as const, countryCode, subjectId })),
      ],
      sign,
    );
  }

  #addAll(
    contributions: readonly Contribution[],
    kept: readonly Counted[],
    subjects: readonly Pick<TallyRow, "subjectKind" | "countryCode" | "subjectId">[],
    sign: 1 | -1,
  ) {
    for (const { counted, since, by } of contributions)
      if (kept.includes(counted))
        for (const period of periodsOf(since))
          for (const subject of subjects) this.add({ ...subject, counted, ...period }, sign * by);
  }

  get rows() {
    return [...this.#rows.values()].filter(({ amount }) => amount !== 0);
  }
}
