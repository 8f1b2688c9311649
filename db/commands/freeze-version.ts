import { eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { FreezeVersion } from "../../domain/input/version";
import { defineCommand } from "../command";
import { requireCurrent } from "../load-for-change";
import { getVersionForChange } from "../load-version";
import { readProvisions } from "../provision-rows";
import { version } from "../schema";
import { versionHash } from "../version-hash";

/** Confirms the articles of a version and seals it. It cannot be taken back. */
export const freezeVersion = defineCommand({
  action: "version.freeze",
  input: FreezeVersion,
  load: (tx, input, { actor }) => getVersionForChange(tx, input.instrumentId, input.sequence, actor),
  subject: ({ row }) => ({ countryCode: row.countryCode }),
  async run(tx, input, { actor, now, loaded: { instrument, row } }) {
    if (row.hash !== null) throw new Failure("conflict", "version_frozen");
    requireCurrent({ rowVersion: row.rowVersion }, input.rowVersion);
    const hash = versionHash(row, await readProvisions(tx, row));
    const rowVersion = row.rowVersion + 1;
    await tx
      .update(version)
      .set({ hash, frozenAt: now, frozenById: actor.userId, rowVersion })
      .where(eq(version.id, row.id));
    return {
      value: { id: row.id, number: row.sequence, hash, rowVersion },
      changes: [
        {
          subject: ["version", row.id],
          countryCode: row.countryCode,
          isPublic: instrument.isPublished,
          before: { hash: null },
          after: { hash, sequence: row.sequence },
        },
      ],
    };
  },
});
