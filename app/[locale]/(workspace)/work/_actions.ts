"use server";

import { POST as calendar } from "@/app/api/v1/calendar/route";
import { POST as stop } from "@/app/api/v1/follows/[id]/withdrawal/route";
import { POST as start } from "@/app/api/v1/follows/route";
import { POST as snooze } from "@/app/api/v1/measures/[id]/snoozes/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const startFollowingByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(start, form);

export const stopFollowingByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(stop, form);

export const snoozeByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(snooze, form);

export const makeCalendarByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(calendar, form);
