"use server";

import { POST as files } from "@/app/api/v1/files/route";
import { POST as findings } from "@/app/api/v1/measures/[id]/findings/route";
import { POST as progress } from "@/app/api/v1/measures/[id]/progress/route";
import { OpenedMeasure } from "@/domain/view/measure";
import { postAndReturn } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const reportByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postAndReturn(progress, form, { opened: OpenedMeasure, files });

export const recordFindingByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postAndReturn(findings, form, { opened: OpenedMeasure, files });
