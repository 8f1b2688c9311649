import { z } from "zod";
import { isPartialDate } from "../partial-date";

const reason = (name: string) => ({ params: { reason: name } });

/** Text kept exactly as typed but for Unicode normalisation (NFC); not blank, at most `max` UTF-16 code units. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.trim() !== "", reason("required"))
    .refine((value) => !value.includes("\u0000"), reason("wrong_form"))
    .transform((value) => value.normalize("NFC"));

/** A day as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD, and a real one. */
export const partialDay = z.string().refine(isPartialDate, reason("not_a_day")).meta({
  description: "YYYY, YYYY-MM or YYYY-MM-DD",
  example: "2019-11",
});

/** A link a reader may follow: http or https only, never fetched by us. */
export const httpUrl = z
  .string()
  .max(2_000)
  .refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    return (
      url !== null && ["http:", "https:"].includes(url.protocol) && url.username === "" && url.password === ""
    );
  }, reason("not_http"));

export const id = z.string().min(1).max(120);
export const rowVersion = z.number().int().min(1);

/** What a ticked box says: a form without script sends it as a word. */
export const ticked = z.boolean().or(z.literal("true").transform(() => true));

/** ISO 3166-1 alpha-2 in capitals; whether the State is known is asked of the database. */
export const countryCode = z.string().refine((value) => /^[A-Z]{2}$/.test(value), reason("unknown_country"));

/** Text in one or more languages; at least one must be there. `native` is the language of the State itself. */
export const localised = (max: number) =>
  z
    .object({
      en: text(max).optional(),
      ru: text(max).optional(),
      uz: text(max).optional(),
      native: text(max).optional(),
    })
    .refine((value) => Object.values(value).some(Boolean), reason("required"));

export const link = z.object({ url: httpUrl, title: text(300).optional() });

/** Why text that looks like personal data may be saved all the same; kept in the audit. */
export const personalDataReason = text(500).optional();
