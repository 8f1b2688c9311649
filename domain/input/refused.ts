import { z } from "zod";
import { languages } from "../vocabulary";

const faults = z.array(
  z.object({
    field: z.string().max(60),
    reason: z.string().max(60),
    values: z.record(z.string(), z.union([z.string().max(100), z.number()])).optional(),
  }),
);

/** What the page that says why there is no file reads from its address: codes only, whose words are its own. */
export const refusedQuery = z.object({
  /** Its name; absent for one made in the background. */
  file: z.string().max(100).optional(),
  detail: z.string().max(60),
  faults: z
    .string()
    .max(4_000)
    .transform((text, context) => {
      try {
        return faults.parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: "custom", message: "not faults" });
        return z.NEVER;
      }
    }),
  /** A page of ours, without its language. */
  from: z
    .string()
    .max(2_000)
    .regex(/^\/(?![/\\])/)
    .optional(),
  /** Where the same can be made in the background. */
  order: z
    .string()
    .max(2_000)
    .regex(/^\/exports\?/)
    .optional(),
});

/** The language an address of ours begins with, and the rest of it. */
export function ofLanguage(path: string) {
  const found = languages.find((language) => path === `/${language}` || path.startsWith(`/${language}/`));
  return { language: found ?? ("en" as const), rest: found ? path.slice(found.length + 1) || "/" : path };
}
