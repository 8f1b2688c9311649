"use server";

import { PUT } from "@/app/api/v1/countries/[code]/reminders/route";
import { ladderBody } from "@/components/reminder/ladder-body";
import { LadderView } from "@/domain/view/reminder";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const setLadderByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(PUT, form, { opened: LadderView, ofParam: "code", toBody: ladderBody });
