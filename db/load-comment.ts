import { eq } from "drizzle-orm";
import { Failure } from "../domain/failure";
import { type Actor, countriesOf } from "../domain/permissions";
import { comment, commentRelease, instrument } from "./schema";
import type { Tx } from "./store";

/** The comment to be acted on, with whether it is released; `not_found` when it is not there or not the actor's to see. */
export async function getCommentForChange(tx: Tx, id: string, actor: Actor) {
  const [found] = await tx
    .select({ row: comment, releasedAt: commentRelease.recordedAt, isPublished: instrument.isPublished })
    .from(comment)
    .innerJoin(instrument, eq(instrument.id, comment.instrumentId))
    .leftJoin(commentRelease, eq(commentRelease.commentId, comment.id))
    .where(eq(comment.id, id));
  const countries = countriesOf(actor);
  const isInside = found && (countries === "all" || countries.includes(found.row.countryCode));
  if (!found || !(isInside || (found.isPublished && found.releasedAt !== null)))
    throw new Failure("not_found", "not_found");
  return found;
}
