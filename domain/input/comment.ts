import { z } from "zod";
import { commentAnswers, commentKinds } from "../vocabulary";
import { id, personalDataReason, text } from "./fields";
import { pageQuery } from "./query";

const number = z.coerce.number().int().min(1).max(999_999);

export const WriteComment = z.object({
  instrumentId: id,
  version: number.describe("The number of a frozen version"),
  provisionId: id.optional().describe("A provision of that version; absent: the version as a whole"),
  quote: text(1_000).optional().describe("A passage of the provision, word for word"),
  kind: z.enum(commentKinds),
  text: text(5_000),
  standardId: id.optional().describe("What a recommendation rests on"),
  standardPlace: text(60).optional().describe("The article or section of it"),
  personalDataReason,
});

export const ReleaseComment = z.object({ commentId: id });

export const ReplyToComment = z.object({
  commentId: id,
  answer: z.enum(commentAnswers),
  reason: text(5_000),
  personalDataReason,
});

export const commentsQuery = pageQuery.extend({
  version: number.optional().describe("Only what was said to this version"),
});
