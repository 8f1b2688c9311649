import { DrawProcedure } from "../../domain/input/procedure";
import { defineCommand } from "../command";
import { requireCountry } from "../load-for-change";
import { newId } from "../new-id";
import { procedure, procedureStep } from "../schema";

/** Says anew how a law is made in a State, step by step; it takes the place of what was in use, which stays. */
export const drawProcedure = defineCommand({
  action: "procedure.draw",
  input: DrawProcedure,
  load: (tx, input) => requireCountry(tx, input.countryCode),
  subject: (_loaded, input) => ({ countryCode: input.countryCode }),
  async run(tx, { steps, ...input }, { actor, now }) {
    const id = newId();
    await tx.insert(procedure).values({
      id,
      countryCode: input.countryCode,
      legislature: input.legislature,
      inUseFrom: input.inUseFrom ?? null,
      note: input.note ?? null,
      isVerified: false,
      recordedAt: now,
      recordedById: actor.userId,
    });
    await tx.insert(procedureStep).values(
      steps.map((step, at) => ({
        procedureId: id,
        position: at + 1,
        stage: step.stage,
        name: { native: step.name },
        actor: step.actor ? { native: step.actor } : null,
        note: null,
        isVerified: false,
      })),
    );
    return {
      value: { id },
      changes: [
        {
          subject: ["procedure", id],
          countryCode: input.countryCode,
          isPublic: true,
          after: { ...input, id, steps },
        },
      ],
    };
  },
});
