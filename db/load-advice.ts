import { and, eq, inArray, isNull } from "drizzle-orm";
import { Failure, invalidField } from "../domain/failure";
import type { Actor } from "../domain/permissions";
import type { LinkTarget } from "../domain/vocabulary";
import { getInstrumentForChange, getMeasureForChange, maySee } from "./load-for-change";
import { findProvision } from "./load-provision";
import { criterion, event, instrument, outcome, practice, recommendation } from "./schema";
import type { Tx } from "./store";

/** The recommendation to be linked; `not_found` when it is not there. */
export async function getRecommendationForChange(tx: Tx, id: string) {
  const [row] = await tx.select().from(recommendation).where(eq(recommendation.id, id));
  if (!row) throw new Failure("not_found", "not_found");
  return row;
}

/** The event to be changed; `not_found` when it is not there. */
export async function getEventForChange(tx: Tx, id: string) {
  const [row] = await tx.select().from(event).where(eq(event.id, id));
  if (!row) throw new Failure("not_found", "not_found");
  return row;
}

/** The outcome to be settled, with the country of its event; `not_found` when it is not there. */
export async function getOutcomeForChange(tx: Tx, id: string) {
  const [row] = await tx
    .select({ eventId: outcome.eventId, countryCode: event.countryCode })
    .from(outcome)
    .innerJoin(event, eq(event.id, outcome.eventId))
    .where(eq(outcome.id, id));
  if (!row) throw new Failure("not_found", "not_found");
  return row;
}

/** Refuses, naming the place in `practiceIds`, what is no practice of this country or was presented at another event. */
export async function requirePresentable(tx: Tx, ids: readonly string[], countryCode: string) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(practice)
    .where(
      and(inArray(practice.id, [...ids]), eq(practice.countryCode, countryCode), isNull(practice.eventId)),
    );
  refuseUnknown("practiceIds", ids, new Set(rows.map((row) => row.id)));
  return rows;
}

/** Refuses, naming `eventId`, an event that is not held. */
export async function requireEvent(tx: Tx, id: string | undefined) {
  if (id === undefined) return;
  const [row] = await tx.select({ id: event.id }).from(event).where(eq(event.id, id));
  if (!row) throw invalidField("eventId", "unknown_reference");
}

/** Refuses, naming the place in `focusInstrumentIds`, an instrument that is not held or not the actor's to see. */
export async function requireInstruments(tx: Tx, ids: readonly string[], actor: Actor) {
  if (ids.length === 0) return;
  const rows = await tx
    .select({ id: instrument.id, isPublished: instrument.isPublished, countryCode: instrument.countryCode })
    .from(instrument)
    .where(inArray(instrument.id, [...ids]));
  const seen = rows.filter((row) => maySee(actor, row));
  refuseUnknown("focusInstrumentIds", ids, new Set(seen.map((row) => row.id)));
}

function refuseUnknown(field: string, ids: readonly string[], known: ReadonlySet<string>) {
  const missing = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ field: `${field}.${index}`, reason: "unknown_reference" }],
  );
  if (missing.length > 0) throw new Failure("invalid", "invalid", missing);
}

/** Refuses, naming `targetId`, a thing that is not there, not the actor's to see, or of another country. */
export async function requireTarget(
  tx: Tx,
  { target, targetId }: { target: LinkTarget; targetId: string },
  countryCode: string,
  actor: Actor,
) {
  if ((await countryOf(tx, target, targetId, actor)) !== countryCode && target !== "criterion")
    throw invalidField("targetId", "unknown_reference");
}

async function countryOf(tx: Tx, target: LinkTarget, id: string, actor: Actor): Promise<string | null> {
  try {
    if (target === "measure") return (await getMeasureForChange(tx, id, actor)).row.countryCode;
    if (target === "instrument") return (await getInstrumentForChange(tx, id, actor)).countryCode;
  } catch (error) {
    if (error instanceof Failure && error.code === "not_found") return null;
    throw error;
  }
  if (target === "criterion") {
    const [row] = await tx.select({ code: criterion.code }).from(criterion).where(eq(criterion.code, id));
    if (!row) throw invalidField("targetId", "unknown_reference");
    return null;
  }
  const part = await findProvision(tx, id);
  const countryCode = part && (await countryOf(tx, "instrument", part.instrumentId, actor));
  if (countryCode && !part.isLasting) throw invalidField("targetId", "not_frozen");
  return countryCode;
}
