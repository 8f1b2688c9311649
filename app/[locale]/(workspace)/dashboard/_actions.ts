"use server";

import { POST as rename } from "@/app/api/v1/views/[id]/name/route";
import { POST as remove } from "@/app/api/v1/views/[id]/withdrawal/route";
import { POST as save } from "@/app/api/v1/views/route";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const saveViewByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(save, form);

export const renameViewByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(rename, form);

export const deleteViewByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(remove, form);
