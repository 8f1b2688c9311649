import { z } from "zod";

/** A single thing is `{"data": {...}}`. */
export const dataOf = <Shape extends z.ZodType>(shape: Shape) => z.object({ data: shape });

export const MadeView = dataOf(
  z.object({
    id: z.string(),
    rowVersion: z.number().int().optional().describe("Of the thing that was changed, as it now stands"),
  }),
);

export const ProblemView = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z
    .enum([
      "unauthenticated",
      "forbidden",
      "not_found",
      "conflict",
      "stale",
      "invalid",
      "too_many",
      "payload_too_large",
      "malformed",
      "unexpected",
    ])
    .describe("Stable; the words are in the language asked for by Accept-Language"),
  detail: z.string(),
  fields: z.array(
    z.object({
      field: z.string().describe('Dotted path; "" for the whole body'),
      reason: z.string().describe("Stable"),
      message: z.string(),
    }),
  ),
  requestId: z.string(),
  current: z.unknown().optional().describe("With `stale`: the thing as it stands"),
});
