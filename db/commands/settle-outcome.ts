import { SettleOutcome } from "../../domain/input/advice";
import { requireNoPersonalData, requirePast } from "../check-input";
import { defineCommand } from "../command";
import { getOutcomeForChange } from "../load-advice";
import { newId } from "../new-id";
import { settlement } from "../schema";

/** Says that an outcome of an event was done or was not; a further word on it takes its place. */
export const settleOutcome = defineCommand({
  action: "outcome.settle",
  input: SettleOutcome,
  load: (tx, input) => getOutcomeForChange(tx, input.outcomeId),
  subject: ({ countryCode }) => ({ countryCode }),
  async run(tx, input, { actor, now, loaded: { eventId, countryCode } }) {
    requirePast("happenedOn", input.happenedOn, now);
    requireNoPersonalData({ note: input.note }, input.personalDataReason);
    const entry = {
      ...input,
      id: newId(),
      note: input.note ?? null,
      personalDataReason: input.personalDataReason ?? null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(settlement).values(entry);
    return {
      value: { id: entry.id },
      changes: [{ subject: ["event", eventId], countryCode, isPublic: true, after: entry }],
    };
  },
});
