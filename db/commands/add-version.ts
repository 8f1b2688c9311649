import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import { AddVersion } from "../../domain/input/version";
import { provisionsFromOutline } from "../../domain/legal-text/outline";
import type { LegalProvision } from "../../domain/legal-text/provision";
import { splitText } from "../../domain/legal-text/split";
import { happenedBy } from "../../domain/partial-date";
import { citeLink } from "../add-evidence";
import { requireNoPersonalData, requirePast } from "../check-input";
import { defineCommand } from "../command";
import { getInstrumentForChange } from "../load-for-change";
import { newId } from "../new-id";
import { countsOf, insertProvisions } from "../provision-rows";
import { version } from "../schema";

/** Adds a dated text of an instrument, split into its articles; a text without any is kept whole only when that was asked for. */
export const addVersion = defineCommand({
  action: "version.add",
  input: AddVersion,
  load: (tx, input, { actor }) => getInstrumentForChange(tx, input.instrumentId, actor),
  subject: (row) => ({ countryCode: row.countryCode }),
  async run(tx, input, { actor, now, loaded: instrument }) {
    requirePast("datedOn", input.datedOn, now);
    requireNoPersonalData({ label: input.label, text: input.text }, input.personalDataReason);
    const provisions = unitsOf(input);
    const [last] = await tx
      .select({ sequence: version.sequence })
      .from(version)
      .where(eq(version.instrumentId, instrument.id))
      .orderBy(desc(version.sequence))
      .limit(1);
    const row = {
      id: newId(),
      instrumentId: instrument.id,
      countryCode: instrument.countryCode,
      sequence: (last?.sequence ?? 0) + 1,
      label: input.label,
      datedOn: input.datedOn,
      datedBy: happenedBy(input.datedOn, now),
      language: input.language,
      format: input.format,
      leftOut: input.leftOut,
      text: input.text,
      ...countsOf(provisions),
      hash: null,
      rowVersion: 1,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(version).values(row);
    await insertProvisions(tx, row, provisions, now);
    if (input.source) await citeLink(tx, "version", row.id, input.source, { actorId: actor.userId, now });
    const { text, countryCode, ...stated } = row;
    return {
      value: {
        id: row.id,
        number: row.sequence,
        rowVersion: 1,
        articleCount: row.articleCount,
        leftOut: input.leftOut,
      },
      changes: [
        {
          subject: ["version", row.id],
          countryCode,
          isPublic: instrument.isPublished,
          after: {
            ...stated,
            textHash: createHash("sha256").update(text).digest("hex"),
            personalDataReason: input.personalDataReason,
          },
        },
      ],
    };
  },
});

function unitsOf({
  text,
  isOutline,
  isOneText,
}: Pick<AddVersion, "text" | "isOutline" | "isOneText">): LegalProvision[] {
  const found = isOutline ? provisionsFromOutline(text) : { provisions: splitText(text) };
  if ("faults" in found) throw invalidField("text", "wrong_outline", { line: found.faults[0]?.line ?? 1 });
  if (found.provisions.some(({ kind }) => kind === "article")) return found.provisions;
  if (!isOneText) throw invalidField("isOneText", "no_article");
  return isOutline ? found.provisions : [{ kind: "text", number: null, heading: null, body: wholeOf(text) }];
}

const wholeOf = (text: string) => text.replaceAll(/\r\n?/g, "\n").trim();
