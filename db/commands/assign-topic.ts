import { eq } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import { AssignTopic } from "../../domain/input/topic";
import { defineCommand } from "../command";
import { getInstrumentForChange } from "../load-for-change";
import { findProvision } from "../load-provision";
import { newId } from "../new-id";
import { topic, topicAssignment } from "../schema";

/** Puts a provision, or an instrument as a whole, under a topic of the library, or takes it out again. */
export const assignTopic = defineCommand({
  action: "topic.assign",
  input: AssignTopic,
  load: (tx, input, { actor }) => getInstrumentForChange(tx, input.instrumentId, actor),
  subject: (row) => ({ countryCode: row.countryCode }),
  async run(tx, input, { actor, now, loaded: row }) {
    const [named] = await tx.select({ id: topic.id }).from(topic).where(eq(topic.id, input.topicId));
    if (!named) throw invalidField("topicId", "unknown_reference");
    if (input.provisionId) {
      const part = await findProvision(tx, input.provisionId);
      if (part?.instrumentId !== row.id) throw invalidField("provisionId", "unknown_reference");
      if (!part.isLasting) throw invalidField("provisionId", "not_frozen");
    }
    const entry = {
      id: newId(),
      topicId: input.topicId,
      instrumentId: row.id,
      provisionId: input.provisionId ?? null,
      countryCode: row.countryCode,
      isAssigned: input.isAssigned,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(topicAssignment).values(entry);
    return {
      value: { id: entry.id },
      changes: [
        {
          subject: ["instrument", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished,
          after: entry,
        },
      ],
    };
  },
});
