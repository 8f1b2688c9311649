import { eq, inArray } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { EnterInstrument } from "../../domain/input/instrument";
import { firstDayOfInstrument } from "../../domain/instrument";
import { happenedBy } from "../../domain/partial-date";
import { citeLink } from "../add-evidence";
import { instrumentState } from "../carry";
import { requirePast } from "../check-input";
import { defineCommand } from "../command";
import { countInstrument } from "../counters";
import { requireCountry, requireOrganisations } from "../load-for-change";
import { newId } from "../new-id";
import { instrument, relation } from "../schema";

const pastFields = ["draftedOn", "adoptedOn", "signedOn"] as const;

/** Enters a law, draft, decree or plan, with its relations to others already held. */
export const enterInstrument = defineCommand({
  action: "instrument.enter",
  input: EnterInstrument,
  load: (tx, input) => requireCountry(tx, input.countryCode),
  subject: (_loaded, input) => ({ countryCode: input.countryCode }),
  async run(tx, input, { actor, now }) {
    for (const field of pastFields) requirePast(field, input[field], now);
    await requireOrganisations(tx, input.issuerId ? [input.issuerId] : [], () => "issuerId");
    await requireInstruments(
      tx,
      input.relations.map((each) => each.toId),
    );
    const { relations, source, ...facts } = input;
    const days = {
      draftedOn: input.draftedOn ?? null,
      adoptedOn: input.adoptedOn ?? null,
      signedOn: input.signedOn ?? null,
      inForceOn: input.inForceOn ?? null,
    };
    const first = firstDayOfInstrument({ kind: input.kind, ...days }, []);
    const row = {
      ...facts,
      ...days,
      id: newId(),
      number: input.number ?? null,
      summary: input.summary ?? null,
      issuerId: input.issuerId ?? null,
      repealedOn: input.repealedOn ?? null,
      statusNote: input.statusNote ?? null,
      stage: null,
      stageOn: null,
      existsBy: happenedBy(first, now),
      isUndated: first === null,
      rowVersion: 1,
      recordedAt: now,
      recordedById: actor.userId,
      changedAt: now,
    };
    await tx.insert(instrument).values(row);
    await tx
      .update(instrument)
      .set(await instrumentState(tx, row, now.slice(0, 10)))
      .where(eq(instrument.id, row.id));
    if (relations.length > 0)
      await tx
        .insert(relation)
        .values(
          relations.map((each) => ({ ...each, fromId: row.id, recordedAt: now, recordedById: actor.userId })),
        )
        .onConflictDoNothing();
    if (source) await citeLink(tx, "instrument", row.id, source, { actorId: actor.userId, now });
    await countInstrument(tx, row, now);
    return {
      value: { id: row.id, rowVersion: 1 },
      changes: [
        {
          subject: ["instrument", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished,
          after: { ...input, id: row.id },
        },
      ],
    };
  },
});

async function requireInstruments(tx: Parameters<typeof requireCountry>[0], ids: string[]) {
  if (ids.length === 0) return;
  const rows = await tx.select({ id: instrument.id }).from(instrument).where(inArray(instrument.id, ids));
  const known = new Set(rows.map((row) => row.id));
  const missing = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ field: `relations.${index}.toId`, reason: "unknown_reference" }],
  );
  if (missing.length > 0) throw new Failure("invalid", "invalid", missing);
}
