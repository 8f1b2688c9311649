import { z } from "zod";
import { partialDay } from "../../domain/input/fields";
import { confidences, languages } from "../../domain/vocabulary";

export const id = z.string().regex(/^[\w-]{1,80}$/);
export const words = z.string().min(1);
export const day = partialDay.nullable();
export const sources = z.array(id);
export const confidence = z.enum(confidences);
export const countryCode = z.string().regex(/^[A-Z]{2}$/);
export const localised = z.strictObject({
  en: words.optional(),
  ru: words.optional(),
  uz: words.optional(),
  native: words.optional(),
  drafts: z.array(z.enum(languages)).optional(),
});
