"use server";

import { POST as versions } from "@/app/api/v1/instruments/[id]/versions/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const addVersionByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(versions, form);
