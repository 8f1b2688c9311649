"use server";

import { POST as findings } from "@/app/api/v1/measures/[id]/findings/route";
import { POST as progress } from "@/app/api/v1/measures/[id]/progress/route";
import { OpenedMeasure } from "@/domain/view/measure";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const reportByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(progress, form, OpenedMeasure);

export const recordFindingByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(findings, form, OpenedMeasure);
