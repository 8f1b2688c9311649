import { desc, eq } from "drizzle-orm";
import { EnterMeasure } from "../../domain/input/measure";
import { defineCommand } from "../command";
import { countMeasure } from "../counters";
import { countFigures } from "../figure-counters";
import { getInstrumentForChange, requireOrganisations } from "../load-for-change";
import { measureRows } from "../measure-rows";
import { deadline, measure, measureBody, measurePillar } from "../schema";

/** Enters an item of an instrument that somebody must carry out, with its bodies, pillars and first due day. */
export const enterMeasure = defineCommand({
  action: "measure.enter",
  input: EnterMeasure,
  load: (tx, input, { actor }) => getInstrumentForChange(tx, input.instrumentId, actor),
  subject: (row) => ({ countryCode: row.countryCode }),
  async run(tx, input, { actor, now, loaded: instrument }) {
    await requireOrganisations(
      tx,
      input.bodies.map((body) => body.organisationId),
      (index) => `bodies.${index}.organisationId`,
    );
    const [last] = await tx
      .select({ position: measure.position })
      .from(measure)
      .where(eq(measure.instrumentId, instrument.id))
      .orderBy(desc(measure.position))
      .limit(1);
    const { row, bodies, pillars, deadlines } = measureRows(input, {
      instrument,
      position: (last?.position ?? 0) + 1,
      now,
      actorId: actor.userId,
    });
    await tx.insert(measure).values(row);
    if (bodies.length > 0) await tx.insert(measureBody).values(bodies).onConflictDoNothing();
    if (pillars.length > 0) await tx.insert(measurePillar).values(pillars);
    if (deadlines.length > 0) await tx.insert(deadline).values(deadlines);
    await countMeasure(tx, null, row, now);
    await countFigures(tx, [{ before: null, after: row }]);
    return {
      value: { id: row.id, rowVersion: 1 },
      changes: [
        {
          subject: ["measure", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished,
          after: { ...input, id: row.id },
        },
      ],
    };
  },
});
