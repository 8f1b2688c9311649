"use server";

import { POST as settle } from "@/app/api/v1/mentions/[id]/settlement/route";
import { POST as write } from "@/app/api/v1/notes/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const writeByForm = async (_state: Posted, form: FormData): Promise<Posted> => postEntry(write, form);

export const settleByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(settle, form);
