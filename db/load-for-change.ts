import { eq, inArray, sql } from "drizzle-orm";
import { Failure, invalidField } from "../domain/failure";
import { type Actor, countriesOf } from "../domain/permissions";
import { preparedOnce } from "./prepared";
import { country, instrument, measure, measureBody, organisation } from "./schema";
import type { Tx } from "./store";

/** Whether the actor may see a thing that is perhaps not public. */
export const maySee = (actor: Actor, row: { isPublished: boolean; countryCode: string }) => {
  const countries = countriesOf(actor);
  return row.isPublished || countries === "all" || countries.includes(row.countryCode);
};

/** The instrument to be changed; `not_found` when it is not there or not the actor's to see. */
export async function getInstrumentForChange(tx: Tx, id: string, actor: Actor) {
  const [row] = await tx.select().from(instrument).where(eq(instrument.id, id));
  if (!row || !maySee(actor, row)) throw new Failure("not_found", "not_found");
  return row;
}

const measureById = preparedOnce("find_measure", (tx: Tx) =>
  tx
    .select()
    .from(measure)
    .where(eq(measure.id, sql.placeholder("id"))),
);
const bodiesOf = preparedOnce("find_measure_bodies", (tx: Tx) =>
  tx
    .select()
    .from(measureBody)
    .where(eq(measureBody.measureId, sql.placeholder("id"))),
);

/** The measure to be changed and the bodies responsible for it; `not_found` when it is not there or not the actor's to see. */
export async function getMeasureForChange(tx: Tx, id: string, actor: Actor) {
  const [row] = await measureById(tx).execute({ id });
  if (!row || !maySee(actor, row)) throw new Failure("not_found", "not_found");
  const bodies = await bodiesOf(tx).execute({ id });
  return { row, bodies, organisationIds: bodies.map((body) => body.organisationId) };
}

/** Refuses with `stale`, and the row that stands, when somebody changed it since the sender read it. */
export function requireCurrent<Row extends { rowVersion: number }>(row: Row, sent: number) {
  if (row.rowVersion !== sent) throw new Failure("stale", "stale", [], { current: row });
}

/** Refuses, naming `field`, when the country is not one of those held. */
export async function requireCountry(tx: Tx, code: string, field = "countryCode") {
  const [row] = await tx.select({ code: country.code }).from(country).where(eq(country.code, code));
  if (!row) throw invalidField(field, "unknown_country");
}

/** Refuses, naming the place in `field`, when one of the bodies is not held. */
export async function requireOrganisations(
  tx: Tx,
  ids: readonly string[],
  fieldOf: (index: number) => string,
) {
  if (ids.length === 0) return;
  const rows = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(inArray(organisation.id, [...ids]));
  const known = new Set(rows.map((row) => row.id));
  const missing = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ field: fieldOf(index), reason: "unknown_reference" }],
  );
  if (missing.length > 0) throw new Failure("invalid", "invalid", missing);
}
