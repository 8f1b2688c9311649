"use server";

import { POST as comments } from "@/app/api/v1/instruments/[id]/comments/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const commentByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(comments, form);
