import { eq } from "drizzle-orm";
import { carryInstrument, carryMeasure, instrumentState, measureState } from "../carry";
import { carryCells } from "../carry-cells";
import { instrument, measure } from "../schema";
import type { Tx } from "../store";
import type { Entry } from "./entry";

/**
 * Brings the carried columns of instruments and measures, and the standing of answers, up to what was loaded for them. Rows that are new are completed
 * as they are; rows that stood already are changed as a command would change them, one `rowVersion` on.
 */
export async function carryLoaded(tx: Tx, added: readonly Entry[], updated: readonly Entry[], now: string) {
  const isNew = (kind: string) => new Set(added.filter((each) => each.kind === kind).map((each) => each.id));
  const touched = [...added, ...updated];
  const newInstruments = isNew("instrument");
  for (const id of idsOf(touched, "instrument", "milestone", "instrumentId")) {
    const [row] = await tx.select().from(instrument).where(eq(instrument.id, id));
    if (!row) continue;
    if (!newInstruments.has(id)) await carryInstrument(tx, row, now);
    else
      await tx
        .update(instrument)
        .set(await instrumentState(tx, row, now.slice(0, 10)))
        .where(eq(instrument.id, id));
  }
  const newMeasures = isNew("measure");
  for (const id of idsOf(touched, "measure", "progress", "measureId")) {
    const [row] = await tx.select().from(measure).where(eq(measure.id, id));
    if (!row) continue;
    if (newMeasures.has(id))
      await tx
        .update(measure)
        .set(await measureState(tx, row))
        .where(eq(measure.id, id));
    else await carryMeasure(tx, row, now);
  }
  const answers = added.filter((each): each is Entry<"assessment"> => each.kind === "assessment");
  await carryCells(
    tx,
    answers.map((each) => each.columns(now)),
  );
}

/** The things themselves, and those that an entry below them names. */
const idsOf = (entries: readonly Entry[], kind: string, below: string, parent: string) =>
  new Set(
    entries.flatMap((entry) => {
      if (entry.kind === kind) return [entry.id];
      return entry.kind === below
        ? [(entry.columns("") as unknown as Record<string, string>)[parent] ?? ""]
        : [];
    }),
  );
