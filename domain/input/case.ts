import { z } from "zod";
import { caseOutcomes, caseSubjects, languages } from "../vocabulary";
import { id, link, personalDataReason, text } from "./fields";
import { pageQuery } from "./query";

/** Within so many days a case is promised an answer. */
export const daysToAnswer = 14;

export const OpenCase = z.object({
  subjectKind: z.enum(caseSubjects),
  subjectId: id,
  text: text(4_000).describe("What is wrong, and how it is known"),
  evidence: z.array(link).max(5).default([]),
  email: z
    .email()
    .max(200)
    .optional()
    .describe(
      "Optional; seen only by whoever answers. The number and the answer are mailed to it, then it is erased",
    ),
  language: z.enum(languages).default("en"),
});

export const AnswerCase = z.object({
  number: z.coerce.number().int().min(1),
  outcome: z.enum(caseOutcomes),
  text: text(5_000).describe("What came of it; everybody may read it"),
  isTextPublic: z.boolean().default(false).describe("Whether everybody may read what was said"),
  personalDataReason,
});

export const casesQuery = pageQuery.extend({
  state: z.enum(["open", "answered"]).optional(),
});
