import { z } from "zod";
import { draftStates, movers } from "../draft";
import { instrumentKinds, milestoneKinds, stages } from "../vocabulary";
import { MilestoneView } from "./instrument";
import { ProcedureView } from "./procedure";
import { CountryRef, Day, InstrumentRef, Localised } from "./shared";

const StepRef = z.object({
  stage: z.enum(stages).nullable(),
  nationalName: z.string().nullable(),
  kind: z.enum(milestoneKinds),
  happenedOn: Day,
});

/** Who moves, as the procedure of the State names them, else in general. */
export const MoverView = z.object({
  actor: Localised.nullable().describe("As the national procedure names them"),
  mover: z.enum(movers).nullable(),
});
export type MoverView = z.infer<typeof MoverView>;

export const PaceView = z.object({
  sampleCount: z.number().int().describe("Earlier drafts of the State that have left this stage"),
  medianDays: z.number().int().nullable().describe("null: fewer than three of them"),
});

/** Where a draft stands, for how long, and what comes next. */
export const DraftStanding = z.object({
  state: z.enum(draftStates),
  stage: z.enum(stages).nullable(),
  since: Day.describe("Since when it stands at this stage without a break"),
  days: z
    .number()
    .int()
    .nullable()
    .describe("At this stage for at least so many whole days; null: its day is not known"),
  newsOn: Day.describe("The day of the latest step of any kind"),
  newsDays: z.number().int().nullable(),
  isSilent: z.boolean().describe("Under way and without news for 60 days"),
  isSlow: z
    .boolean()
    .describe("Under way and longer at its stage than the median of earlier drafts of the State"),
  pace: PaceView.nullable(),
  nextStep: StepRef.nullable().describe("The planned step that comes next"),
  nextMover: MoverView.nullable().describe("Who moves for the planned step, else now"),
  became: z.array(InstrumentRef).describe("The laws it became"),
});
export type DraftStanding = z.infer<typeof DraftStanding>;

/** A draft in the list of drafts. */
export const DraftItem = DraftStanding.extend({
  id: z.string(),
  countryCode: z.string(),
  country: CountryRef,
  kind: z.enum(instrumentKinds),
  number: z.string().nullable(),
  title: Localised,
  isPublished: z.boolean(),
});
export type DraftItem = z.infer<typeof DraftItem>;

/** A draft on its page. Its steps, relations and texts are those of the instrument it is. */
export const DraftView = DraftItem.extend({
  planned: z.array(MilestoneView).describe("Planned steps not yet held, the next one first"),
  procedure: ProcedureView.nullable().describe("How a law is made in this State; null: not held"),
});
export type DraftView = z.infer<typeof DraftView>;
