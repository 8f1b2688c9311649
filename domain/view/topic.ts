import { z } from "zod";
import { Localised } from "./shared";

/** A clause that many laws have. */
export const TopicItem = z.object({
  id: z.string(),
  name: Localised,
  definition: Localised,
  criteria: z.array(z.string()).describe("Criteria whose answers speak of it"),
});
export type TopicItem = z.infer<typeof TopicItem>;
