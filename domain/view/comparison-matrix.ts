import { z } from "zod";
import { absences, assessmentConfidences, assessmentStates, scaleValues } from "../vocabulary";
import { CriterionView, comparedShape, rowShape } from "./comparison";
import { Day } from "./shared";

/** What a cell says, without why and by whom: those are read cell by cell. */
export const MatrixCell = z.object({
  value: z.literal(scaleValues).nullable(),
  absence: z.enum(absences).nullable(),
  isLeftOut: z.boolean(),
  state: z.enum(assessmentStates).nullable(),
  confidence: z.enum(assessmentConfidences).nullable(),
  asOf: Day,
  computed: z
    .literal(scaleValues)
    .nullable()
    .describe("What data held here give; beside the answer, never instead"),
});
export type MatrixCell = z.infer<typeof MatrixCell>;

export const MatrixCriterion = CriterionView.pick({
  code: true,
  pillar: true,
  themeId: true,
  subThemeId: true,
  subTheme: true,
  question: true,
  isVictimCentred: true,
}).extend({ cells: z.record(z.string(), MatrixCell).describe("By country code"), ...rowShape });
export type MatrixCriterion = z.infer<typeof MatrixCriterion>;

/** A comparison as a heat matrix: the same cells as `Comparison`, resolved in the same way, without their texts. */
export const ComparisonMatrix = z.object({ ...comparedShape, criteria: z.array(MatrixCriterion) });
export type ComparisonMatrix = z.infer<typeof ComparisonMatrix>;
