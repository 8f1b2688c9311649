import { z } from "zod";
import { organisationKinds } from "../vocabulary";
import { countryCode, localised, partialDay, text } from "./fields";

export const EnterOrganisation = z.object({
  countryCode: countryCode.optional(),
  name: localised(300),
  acronym: text(30).optional(),
  kind: z.enum(organisationKinds),
  role: text(1_000).optional(),
  sinceOn: partialDay.optional(),
});
