import { eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { PublishInstrument } from "../../domain/input/instrument";
import { defineCommand } from "../command";
import { countInstrument, countMeasures } from "../counters";
import { countFigures } from "../figure-counters";
import { getInstrumentForChange, requireCurrent } from "../load-for-change";
import { instrument, measure } from "../schema";

/** Makes an instrument, and the measures under it, readable by everybody. It cannot be taken back. */
export const publishInstrument = defineCommand({
  action: "instrument.publish",
  input: PublishInstrument,
  load: (tx, input, { actor }) => getInstrumentForChange(tx, input.instrumentId, actor),
  subject: (row) => ({ countryCode: row.countryCode }),
  async run(tx, input, { now, loaded: row }) {
    requireCurrent(row, input.rowVersion);
    if (row.isPublished) throw new Failure("conflict", "already_published");
    const after = { ...row, isPublished: true, rowVersion: row.rowVersion + 1, changedAt: now };
    await tx
      .update(instrument)
      .set({ isPublished: true, rowVersion: after.rowVersion, changedAt: now })
      .where(eq(instrument.id, row.id));
    await countInstrument(tx, after, now);
    const measures = await tx.select().from(measure).where(eq(measure.instrumentId, row.id));
    await tx
      .update(measure)
      .set({ isPublished: true, changedAt: now })
      .where(eq(measure.instrumentId, row.id));
    const published = measures.map((each) => ({ before: null, after: { ...each, isPublished: true } }));
    await countMeasures(tx, published, now);
    await countFigures(tx, published);
    return {
      value: { id: row.id, rowVersion: after.rowVersion },
      changes: [
        {
          subject: ["instrument", row.id],
          countryCode: row.countryCode,
          isPublic: true,
          before: { isPublished: false },
          after: { isPublished: true, measureCount: measures.length },
        },
      ],
    };
  },
});
