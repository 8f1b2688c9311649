"use server";

import { POST as files } from "@/app/api/v1/files/route";
import { POST as milestones } from "@/app/api/v1/instruments/[id]/milestones/route";
import { postAndReturn } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const logByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postAndReturn(milestones, form, { files });
