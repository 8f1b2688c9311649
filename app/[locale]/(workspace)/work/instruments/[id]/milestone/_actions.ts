"use server";

import { POST as milestones } from "@/app/api/v1/instruments/[id]/milestones/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const logByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(milestones, form);
