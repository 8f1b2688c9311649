"use server";

import { POST } from "@/app/api/v1/organisations/[id]/successor/route";
import { SucceedOrganisation } from "@/domain/input/succession";
import { postEntry } from "@/lib/api/post-entry";
import type { Posted } from "@/lib/client/posted";

export const succeedByForm = async (_state: Posted, form: FormData): Promise<Posted> =>
  postEntry(POST, form, { opened: SucceedOrganisation.pick({ rowVersion: true }) });
