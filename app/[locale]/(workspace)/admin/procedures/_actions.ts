"use server";

import { POST as procedures } from "@/app/api/v1/procedures/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const drawByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(procedures, form);
