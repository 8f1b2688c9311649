import { and, eq } from "drizzle-orm";
import { invalidField } from "../../domain/failure";
import { WriteComment } from "../../domain/input/comment";
import { requireNoPersonalData } from "../check-input";
import { defineCommand } from "../command";
import { getInstrumentForChange } from "../load-for-change";
import { newId } from "../new-id";
import { comment, provision, standard, standardArticle, version } from "../schema";
import type { Tx } from "../store";

/** Says something to a frozen version of an instrument or to a part of it; strangers see it once it is released. */
export const writeComment = defineCommand({
  action: "comment.write",
  input: WriteComment,
  load: (tx, input, { actor }) => getInstrumentForChange(tx, input.instrumentId, actor),
  subject: (row) => ({ countryCode: row.countryCode }),
  async run(tx, input, { actor, now, loaded: row }) {
    const [text] = await tx
      .select({ id: version.id, hash: version.hash })
      .from(version)
      .where(and(eq(version.instrumentId, row.id), eq(version.sequence, input.version)));
    if (!text) throw invalidField("version", "unknown_reference");
    if (text.hash === null) throw invalidField("version", "not_frozen");
    if (input.provisionId) await requirePassage(tx, text.id, input.provisionId, input.quote);
    else if (input.quote) throw invalidField("provisionId", "required");
    if (input.standardId) await requirePlace(tx, input.standardId, input.standardPlace);
    else if (input.standardPlace) throw invalidField("standardId", "required");
    requireNoPersonalData({ text: input.text }, input.personalDataReason);
    const entry = {
      id: newId(),
      instrumentId: row.id,
      countryCode: row.countryCode,
      versionId: text.id,
      provisionId: input.provisionId ?? null,
      quote: input.quote ?? null,
      kind: input.kind,
      text: input.text,
      standardId: input.standardId ?? null,
      standardPlace: input.standardPlace ?? null,
      personalDataReason: input.personalDataReason ?? null,
      recordedAt: now,
      recordedById: actor.userId,
    };
    await tx.insert(comment).values(entry);
    return {
      value: { id: entry.id },
      changes: [
        { subject: ["instrument", row.id], countryCode: row.countryCode, isPublic: false, after: entry },
      ],
    };
  },
});

async function requirePassage(tx: Tx, versionId: string, provisionId: string, quote: string | undefined) {
  const [part] = await tx
    .select({ body: provision.body, heading: provision.heading })
    .from(provision)
    .where(and(eq(provision.id, provisionId), eq(provision.versionId, versionId)));
  if (!part) throw invalidField("provisionId", "unknown_reference");
  const words = [part.heading, part.body].join("\n").replace(/\s+/g, " ");
  if (quote && !words.includes(quote.trim().replace(/\s+/g, " "))) throw invalidField("quote", "not_in_text");
}

/** A place is checked where the articles of the standard are held; of others it is kept as it is written. */
async function requirePlace(tx: Tx, standardId: string, place: string | undefined) {
  const [named] = await tx.select({ id: standard.id }).from(standard).where(eq(standard.id, standardId));
  if (!named) throw invalidField("standardId", "unknown_reference");
  if (!place) return;
  const articles = await tx
    .select({ number: standardArticle.number })
    .from(standardArticle)
    .where(eq(standardArticle.standardId, standardId));
  if (articles.length > 0 && !articles.some(({ number }) => number === place.trim()))
    throw invalidField("standardPlace", "unknown_reference");
}
