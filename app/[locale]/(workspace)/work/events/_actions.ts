"use server";

import { POST as outcomes } from "@/app/api/v1/events/[id]/outcomes/route";
import { POST as events } from "@/app/api/v1/events/route";
import { POST as settlements } from "@/app/api/v1/outcomes/[id]/settlement/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const enterByForm = async (_state: Posted, form: FormData): Promise<Posted> => postEntry(events, form);

export const addOutcomeByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(outcomes, form);

export const settleByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(settlements, form);
