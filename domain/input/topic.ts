import { z } from "zod";
import { id } from "./fields";

/** Which topic of the library, text by text. */
export const topicTextsQuery = z.object({ topic: id });

export const AssignTopic = z.object({
  instrumentId: id,
  topicId: id,
  provisionId: id.optional().describe("Absent: the instrument as a whole"),
  isAssigned: z
    .union([z.boolean(), z.enum(["true", "false"]).transform((value) => value === "true")])
    .default(true)
    .describe("false takes it out again"),
});
