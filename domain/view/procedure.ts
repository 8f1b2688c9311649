import { z } from "zod";
import { legislatures, stages } from "../vocabulary";
import { CitationView, CountryRef, Day, Instant, Localised } from "./shared";

/** A national step and the rung of the neutral ladder it stands for. */
const ProcedureStepView = z.object({
  position: z.number().int(),
  stage: z.enum(stages),
  name: Localised,
  actor: Localised.nullable().describe("Who moves; null: nobody has to"),
  note: z.string().nullable(),
  isVerified: z.boolean(),
});
export type ProcedureStepView = z.infer<typeof ProcedureStepView>;

/** The way a law is made in a State. */
export const ProcedureView = z.object({
  id: z.string(),
  country: CountryRef,
  legislature: z.enum(legislatures),
  inUseFrom: Day,
  note: z.string().nullable(),
  isVerified: z.boolean(),
  recordedAt: Instant,
  steps: z.array(ProcedureStepView).describe("In the order of the State itself"),
  citations: z.array(CitationView),
});
export type ProcedureView = z.infer<typeof ProcedureView>;

/** What a rung of the neutral ladder means. */
export const RungView = z.object({
  stage: z.enum(stages),
  definition: Localised,
  isTerminal: z.boolean(),
  isVerified: z.boolean(),
});
export type RungView = z.infer<typeof RungView>;

/** The neutral ladder and the national ones, of which one is in use in each State. */
export const LaddersView = z.object({
  rungs: z.array(RungView),
  procedures: z.array(ProcedureView.extend({ isInUse: z.boolean() })),
});
