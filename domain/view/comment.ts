import { z } from "zod";
import { commentAnswers, commentKinds } from "../vocabulary";
import { Instant } from "./shared";

/** What a reviewer said to a version or a part of it, and what was answered. */
export const CommentView = z.object({
  id: z.string(),
  instrumentId: z.string(),
  countryCode: z.string(),
  kind: z.enum(commentKinds),
  version: z.object({ number: z.number().int(), label: z.string(), language: z.string() }),
  provision: z
    .object({
      id: z.string(),
      number: z.string().nullable(),
      heading: z.string().nullable(),
      path: z.string().nullable(),
    })
    .nullable()
    .describe("null: the version as a whole"),
  quote: z.string().nullable(),
  text: z.string(),
  basis: z
    .object({ standardId: z.string(), name: z.string(), place: z.string().nullable() })
    .nullable()
    .describe("What a recommendation rests on"),
  recordedAt: Instant,
  releasedAt: Instant.nullable().describe("null: only those with a role in the country see it"),
  recordedBy: z.string().nullable(),
  reply: z
    .object({ answer: z.enum(commentAnswers), reason: z.string(), recordedAt: Instant })
    .nullable()
    .describe("What the drafting body answers; null: nothing yet"),
});
export type CommentView = z.infer<typeof CommentView>;
