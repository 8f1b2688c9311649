import { z } from "zod";
import { deliveryKinds, deliveryStates, followKinds, noticeKinds } from "../vocabulary";
import { NoteRef } from "./note";
import { CountryRef, Day, Instant, InstrumentRef, MeasureRef, OrganisationRef, TitledRef } from "./shared";

/** Something the reader is told, with the page on which it is found: of the nullable things at least one is set. */
export const NoticeView = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  measure: MeasureRef.nullable(),
  instrument: InstrumentRef.nullable(),
  note: NoteRef.nullable().describe("The note that names the reader, of a mention"),
  organisation: OrganisationRef.nullable(),
  titled: TitledRef.nullable().describe("An event, practice or recommendation"),
  country: CountryRef.nullable(),
  actions: z
    .array(z.string())
    .describe("What was done, of a change: as in the list of changes, for example `milestone.log`"),
  dueBy: Day,
  stepDays: z
    .number()
    .int()
    .nullable()
    .describe("Days from the due day, negative before it; null for a mention and a change"),
  createdAt: Instant,
  endedAt: Instant.nullable().describe("Since when it is no longer so; null: it still is"),
});
export type NoticeView = z.infer<typeof NoticeView>;

/** A mail and what became of it; what a mail server says of an address is for administrators. */
export const DeliveryView = z.object({
  id: z.string(),
  kind: z.enum(deliveryKinds),
  state: z.enum(deliveryStates),
  person: z.string(),
  noticeCount: z.number().int(),
  createdAt: Instant,
  attempts: z.array(
    z.object({ state: z.enum(deliveryStates), response: z.string().nullable(), recordedAt: Instant }),
  ),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

export const FollowView = z.object({
  id: z.string(),
  kind: z.enum(followKinds),
  subjectId: z.string().describe("The code of a country, the id of a thing, or what is searched for"),
  createdAt: Instant,
});
export type FollowView = z.infer<typeof FollowView>;

export const SnoozeView = z.object({
  id: z.string(),
  person: z.string(),
  measure: MeasureRef,
  country: CountryRef,
  dueBy: z.string(),
  untilOn: z.string(),
  reason: z.string(),
  recordedAt: Instant,
});
export type SnoozeView = z.infer<typeof SnoozeView>;

export const LadderView = z.object({
  countryCode: z.string(),
  beforeDays: z.array(z.number().int()),
  afterDays: z.array(z.number().int()),
  superiorAfterDays: z.number().int().nullable().describe("null: managers do not hear of it"),
  rowVersion: z.number().int().nullable().describe("null: the usual ladder holds"),
});
export type LadderView = z.infer<typeof LadderView>;

export const CalendarAddress = z.object({
  path: z.string().describe("On this site; whoever knows it reads the calendar, and it is not shown again"),
});
