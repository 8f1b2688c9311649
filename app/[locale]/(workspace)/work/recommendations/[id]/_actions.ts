"use server";

import { POST as withdrawal } from "@/app/api/v1/links/[id]/withdrawal/route";
import { POST as links } from "@/app/api/v1/recommendations/[id]/links/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const linkByForm = async (_state: Posted, form: FormData): Promise<Posted> => postEntry(links, form);

export const takeBackByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(withdrawal, form);
