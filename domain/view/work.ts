import { z } from "zod";
import { thingKinds } from "../five-things";
import { claims } from "../vocabulary";
import { TaskView } from "./advice";
import { AssessmentView } from "./assessment";
import { InstrumentItem } from "./instrument";
import { MeasureItem } from "./measure";
import { CountryRef, Day, Instant, InstrumentRef, MeasureRef } from "./shared";

/** An entry of one's own, and what became of it. */
export const OwnEntry = z.object({
  id: z.string(),
  claim: z.enum(claims),
  happenedOn: Day,
  narrative: z.string(),
  recordedAt: Instant,
  measure: MeasureRef,
  instrument: InstrumentRef,
  country: CountryRef,
  returnedAt: Instant.nullable(),
  returnReason: z.string().nullable(),
});
export type OwnEntry = z.infer<typeof OwnEntry>;

const count = z.number().int();

/** One of the five things for today, and why. Of `measure` and `instrument` one is set where it is about one. */
export const ThingView = z.object({
  kind: z.enum(thingKinds),
  measure: MeasureRef.nullable(),
  instrument: InstrumentRef.nullable(),
  country: CountryRef.nullable(),
  days: count.nullable().describe("Overdue or left"),
  count: count.nullable(),
  since: Instant.nullable(),
});
export type ThingView = z.infer<typeof ThingView>;

/** What awaits somebody; a part is null for those whose roles it is not for. */
export const WorkView = z.object({
  today: z.array(ThingView).describe("Five at most, what matters first"),
  reporting: z
    .object({
      overdueCount: z.number().int(),
      overdue: z.array(MeasureItem).describe("Longest overdue first, ten at most"),
      dueSoon: z.array(MeasureItem).describe("Due within 90 days, soonest first, ten at most"),
      returned: z.array(OwnEntry).describe("Returned with a reason and not reported anew since"),
      awaiting: z.array(OwnEntry).describe("Own entries that no reviewer has decided on yet"),
    })
    .nullable(),
  review: z.object({ awaitingCount: z.number().int(), oldestAt: Instant.nullable() }).nullable(),
  assessments: z
    .object({
      returned: z.array(AssessmentView).describe("Own answers returned and not answered anew, ten at most"),
      decisionCount: count.nullable().describe("Answers of others that await a second reviewer"),
      publicationCount: count.nullable().describe("Approved answers of others that await publication"),
      replyCount: count.nullable().describe("Answers about the reader's States without a reply"),
    })
    .nullable()
    .describe("Of the comparison"),
  tasks: z
    .array(TaskView)
    .nullable()
    .describe("Outcomes of events with a day that nobody has settled, the earliest day first, ten at most"),
  undatedTasks: z
    .array(TaskView)
    .nullable()
    .describe("The same without a day, those entered last first, five at most"),
  unpublished: z.array(InstrumentItem).nullable().describe("Instruments entered and not yet published"),
});
export type WorkView = z.infer<typeof WorkView>;
