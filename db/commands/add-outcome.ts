import { count, eq } from "drizzle-orm";
import { AddOutcome } from "../../domain/input/advice";
import { requireNoPersonalData, requirePast } from "../check-input";
import { defineCommand } from "../command";
import { getEventForChange } from "../load-advice";
import { requireOrganisations } from "../load-for-change";
import { newId } from "../new-id";
import { outcome } from "../schema";

/** Adds what came of an event; with an owner and a day it is a task. */
export const addOutcome = defineCommand({
  action: "outcome.add",
  input: AddOutcome,
  load: (tx, input) => getEventForChange(tx, input.eventId),
  subject: ({ countryCode }) => ({ countryCode }),
  async run(tx, input, { actor, now, loaded: row }) {
    requireNoPersonalData({ text: input.text }, input.personalDataReason);
    requirePast("agreedOn", input.agreedOn, now);
    await requireOrganisations(tx, input.ownerId ? [input.ownerId] : [], () => "ownerId");
    const [standing] = await tx.select({ rows: count() }).from(outcome).where(eq(outcome.eventId, row.id));
    const { personalDataReason, ...facts } = input;
    const entry = {
      ...facts,
      id: newId(),
      position: (standing?.rows ?? 0) + 1,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(outcome).values(entry);
    return {
      value: { id: entry.id },
      changes: [
        {
          subject: ["event", row.id],
          countryCode: row.countryCode,
          isPublic: true,
          after: { ...entry, personalDataReason },
        },
      ],
    };
  },
});
