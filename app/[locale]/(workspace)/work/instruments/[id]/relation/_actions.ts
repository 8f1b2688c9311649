"use server";

import { POST as relations } from "@/app/api/v1/instruments/[id]/relations/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const relateByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(relations, form);
