import { EnterPractice } from "../../domain/input/advice";
import { citeLink } from "../add-evidence";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { requireEvent } from "../load-advice";
import { requireCountry } from "../load-for-change";
import { newId } from "../new-id";
import { practice, practicePillar } from "../schema";

/** Enters a good practice of a country, perhaps presented at an event. */
export const enterPractice = defineCommand({
  action: "practice.enter",
  input: EnterPractice,
  load: (tx, input) => requireCountry(tx, input.countryCode),
  subject: (_loaded, { countryCode }) => ({ countryCode }),
  async run(tx, input, { actor, now }) {
    requireNoPersonalData(
      { summary: Object.values(input.summary).join("\n"), presentedBy: input.presentedBy },
      input.personalDataReason,
    );
    await requireEvent(tx, input.eventId);
    const { pillars, source, personalDataReason: _reason, ...facts } = input;
    const row = { ...facts, id: newId(), rowVersion: 1, recordedAt: now, recordedById: actor.userId };
    await tx.insert(practice).values(row);
    if (pillars.length > 0)
      await tx
        .insert(practicePillar)
        .values([...new Set(pillars)].map((pillar) => ({ practiceId: row.id, pillar })));
    if (source) await citeLink(tx, "practice", row.id, source, { actorId: actor.userId, now });
    return {
      value: { id: row.id, rowVersion: 1 },
      changes: [
        {
          subject: ["practice", row.id],
          countryCode: row.countryCode,
          isPublic: true,
          after: { ...input, id: row.id },
        },
      ],
    };
  },
});
