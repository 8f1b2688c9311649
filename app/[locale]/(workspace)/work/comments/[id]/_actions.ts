"use server";

import { POST as release } from "@/app/api/v1/comments/[id]/release/route";
import { POST as reply } from "@/app/api/v1/comments/[id]/reply/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const replyByForm = async (_state: Posted, form: FormData): Promise<Posted> => postEntry(reply, form);

export const releaseByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(release, form);
