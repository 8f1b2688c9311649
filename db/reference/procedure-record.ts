import { z } from "zod";
import { legislatures, stages } from "../../domain/vocabulary";
import { countryCode, day, id, localised, sources, words } from "./record-fields";

const Rung = z.strictObject({
  stage: z.enum(stages),
  definition: localised,
  isTerminal: z.boolean(),
  isVerified: z.boolean(),
});

const Procedure = z.strictObject({
  id,
  countryCode,
  legislature: z.enum(legislatures),
  inUseFrom: day,
  note: words.nullable(),
  isVerified: z.boolean(),
  steps: z.array(
    z.strictObject({
      stage: z.enum(stages),
      name: localised,
      actor: localised.nullable(),
      note: words.nullable(),
      isVerified: z.boolean(),
    }),
  ),
  sources,
});

const Topic = z.strictObject({ id, name: localised, definition: localised, criteria: z.array(id) });

/** `procedures.json` and `topics.json`. */
export const ProceduresFile = z.strictObject({ rungs: z.array(Rung), procedures: z.array(Procedure) });
export const TopicsFile = z.strictObject({ topics: z.array(Topic) });

export type ProceduresRecord = z.output<typeof ProceduresFile>;
export type TopicsRecord = z.output<typeof TopicsFile>;
