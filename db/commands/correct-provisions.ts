import { and, eq } from "drizzle-orm";
import { Failure, invalidField } from "../../domain/failure";
import { CorrectProvisions } from "../../domain/input/version";
import { provisionsFromOutline } from "../../domain/legal-text/outline";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { requireCurrent } from "../load-for-change";
import { getVersionForChange } from "../load-version";
import { countsOf, insertProvisions } from "../provision-rows";
import { provision, version } from "../schema";
import { indexThings } from "../search/index-things";

/** Puts right how the text of a version falls into articles, before it is frozen. */
export const correctProvisions = defineCommand({
  action: "version.correct",
  input: CorrectProvisions,
  load: (tx, input, { actor }) => getVersionForChange(tx, input.instrumentId, input.sequence, actor),
  subject: ({ row }) => ({ countryCode: row.countryCode }),
  async run(tx, input, { now, loaded: { instrument, row } }) {
    if (row.hash !== null) throw new Failure("conflict", "version_frozen");
    requireCurrent({ rowVersion: row.rowVersion }, input.rowVersion);
    requireNoPersonalData({ outline: input.outline }, input.personalDataReason);
    const found = provisionsFromOutline(input.outline);
    if ("faults" in found)
      throw invalidField("outline", "wrong_outline", { line: found.faults[0]?.line ?? 1 });
    const counts = countsOf(found.provisions);
    const rowVersion = row.rowVersion + 1;
    const ofVersion = and(eq(provision.instrumentId, row.instrumentId), eq(provision.versionId, row.id));
    const before = await tx.select({ id: provision.id }).from(provision).where(ofVersion);
    await tx.delete(provision).where(ofVersion);
    await indexThings(
      tx,
      "provision",
      before.map(({ id }) => id),
    );
    await insertProvisions(tx, row, found.provisions, now);
    await tx
      .update(version)
      .set({ ...counts, rowVersion })
      .where(eq(version.id, row.id));
    return {
      value: { id: row.id, number: row.sequence, rowVersion, ...counts },
      changes: [
        {
          subject: ["version", row.id],
          countryCode: row.countryCode,
          isPublic: instrument.isPublished,
          before: { articleCount: row.articleCount, wordCount: row.wordCount },
          after: { ...counts, personalDataReason: input.personalDataReason },
        },
      ],
    };
  },
});
