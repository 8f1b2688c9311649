"use server";

import { POST } from "@/app/api/v1/cases/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const openByForm = async (_state: Posted, form: FormData): Promise<Posted> => postEntry(POST, form);
