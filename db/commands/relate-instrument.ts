import { and, eq } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import { RelateInstrument } from "../../domain/input/instrument";
import { defineCommand } from "../command";
import { getInstrumentForChange, maySee } from "../load-for-change";
import { instrument, relation } from "../schema";

/** Says what an instrument that is held does to another one, or that a draft became an act. It stands in the thread from both ends. */
export const relateInstrument = defineCommand({
  action: "instrument.relate",
  input: RelateInstrument,
  load: (tx, input, { actor }) => getInstrumentForChange(tx, input.instrumentId, actor),
  subject: (row) => ({ countryCode: row.countryCode }),
  async run(tx, input, { actor, now, loaded: row }) {
    const { kind, toId } = input;
    if (toId === row.id) throw invalidField("toId", "same_instrument");
    const [other] = await tx.select().from(instrument).where(eq(instrument.id, toId));
    if (!other || !maySee(actor, other)) throw invalidField("toId", "unknown_reference");
    const entry = { fromId: row.id, kind, toId };
    const [held] = await tx
      .select({ kind: relation.kind })
      .from(relation)
      .where(and(eq(relation.fromId, row.id), eq(relation.kind, kind), eq(relation.toId, toId)));
    if (held) throw invalidField("toId", "already_related");
    await tx.insert(relation).values({ ...entry, recordedAt: now, recordedById: actor.userId });
    return {
      value: { id: row.id },
      changes: [
        {
          subject: ["instrument", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished && other.isPublished,
          after: entry,
        },
      ],
    };
  },
});
