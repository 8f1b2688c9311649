"use server";

import { POST as practices } from "@/app/api/v1/practices/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const enterByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(practices, form);
