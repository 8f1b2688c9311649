"use server";

import { POST as undo } from "@/app/api/v1/batches/[id]/undo/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const undoByForm = async (_state: Posted, form: FormData): Promise<Posted> => postEntry(undo, form);
