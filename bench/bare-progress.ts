import { randomUUID } from "node:crypto";
import type Database from "better-sqlite3";

/** Inserts the row that a report comes to, in a transaction of its own, and nothing of what our command does around it. */
export function progressWriter(db: Database.Database) {
  const insert =
    db.prepare(`insert into progress (id, measure_id, country_code, claim, happened_on, happened_by, narrative,
      origin, confidence, recorded_at, recorded_by_id)
    values (@id, @measureId, @countryCode, @claim, @happenedOn, @happenedBy, @narrative, 'body', 'reported', @now, @actorId)`);
  const countryOf = db.prepare("select country_code from measure where id = ?").pluck();
  return (measureId: string, sent: Record<string, unknown>) => {
    const id = randomUUID();
    insert.run({
      id,
      measureId,
      countryCode: countryOf.get(measureId),
      claim: sent.claim,
      happenedOn: sent.happenedOn,
      happenedBy: sent.happenedOn,
      narrative: sent.narrative,
      now: new Date().toISOString(),
      actorId: "bench",
    });
    return { id, rowVersion: Number(sent.rowVersion) + 1 };
  };
}
