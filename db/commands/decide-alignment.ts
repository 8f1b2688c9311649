import { and, count, eq, inArray } from "drizzle-orm";
import { Failure, invalidField } from "../../domain/failure";
import { DecideAlignment } from "../../domain/input/version";
import { defineCommand } from "../command";
import { getVersionForChange } from "../load-version";
import { newId } from "../new-id";
import { alignment, provision } from "../schema";
import type { Tx } from "../store";

/** Says which provision of one frozen version is which of another, or that one was added or removed; it stands until somebody says otherwise. */
export const decideAlignment = defineCommand({
  action: "alignment.decide",
  input: DecideAlignment,
  async load(tx, input, { actor }) {
    const from = await getVersionForChange(tx, input.instrumentId, input.from, actor);
    const to = await getVersionForChange(tx, input.instrumentId, input.to, actor);
    return { instrument: from.instrument, from: from.row, to: to.row };
  },
  subject: ({ instrument }) => ({ countryCode: instrument.countryCode }),
  async run(tx, input, { actor, now, loaded: { instrument, from, to } }) {
    if (input.fromId === null && input.toId === null) throw invalidField("fromId", "required");
    if (from.id === to.id) throw invalidField("to", "same_version");
    if (from.hash === null || to.hash === null) throw new Failure("conflict", "version_not_frozen");
    await requireProvisions(tx, instrument.id, {
      fromId: [input.fromId, from.id],
      toId: [input.toId, to.id],
    });
    const [decided] = await tx
      .select({ rows: count() })
      .from(alignment)
      .where(and(eq(alignment.fromVersionId, from.id), eq(alignment.toVersionId, to.id)));
    const entry = {
      id: newId(),
      fromVersionId: from.id,
      toVersionId: to.id,
      fromProvisionId: input.fromId,
      toProvisionId: input.toId,
      position: (decided?.rows ?? 0) + 1,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(alignment).values(entry);
    return {
      value: { id: entry.id },
      changes: [
        {
          subject: ["version", to.id],
          countryCode: instrument.countryCode,
          isPublic: instrument.isPublished,
          after: entry,
        },
      ],
    };
  },
});

/** Refuses, naming the field, a provision that is not one of its version. */
async function requireProvisions(
  tx: Tx,
  instrumentId: string,
  named: Record<string, [id: string | null, versionId: string]>,
) {
  const ids = Object.values(named).flatMap(([id]) => id ?? []);
  const rows = await tx
    .select({ id: provision.id, versionId: provision.versionId })
    .from(provision)
    .where(and(eq(provision.instrumentId, instrumentId), inArray(provision.id, ids)));
  const versionOf = new Map(rows.map((row) => [row.id, row.versionId]));
  const missing = Object.entries(named).flatMap(([field, [id, versionId]]) =>
    id === null || versionOf.get(id) === versionId ? [] : [{ field, reason: "unknown_reference" }],
  );
  if (missing.length > 0) throw new Failure("invalid", "invalid", missing);
}
