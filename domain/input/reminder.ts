import { z } from "zod";
import { isAsOfDay } from "../partial-date";
import { followKinds } from "../vocabulary";
import { countryCode, id, personalDataReason, text } from "./fields";

const days = z.array(z.number().int().min(1).max(365)).max(10);

/** A country's ladder; `rowVersion` that was opened. */
export const SetLadder = z.object({
  countryCode,
  beforeDays: days,
  afterDays: days,
  superiorAfterDays: z.number().int().min(1).max(365).nullable(),
  rowVersion: z.number().int().min(0).optional().describe("0 or absent: none was set yet"),
});

export const SnoozeReminder = z.object({
  measureId: id,
  untilOn: z.string().refine(isAsOfDay, { params: { reason: "not_a_day" } }),
  reason: text(500),
  personalDataReason,
});

export const StartFollowing = z.object({
  kind: z.enum(followKinds),
  subjectId: text(200),
});

export const StopFollowing = z.object({ id });
export const MakeCalendarAddress = z.object({});
