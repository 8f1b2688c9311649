"use server";

import { POST as recommendations } from "@/app/api/v1/recommendations/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const enterByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(recommendations, form);
