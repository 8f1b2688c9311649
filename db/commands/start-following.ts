import { and, count, eq } from "drizzle-orm";
import { Failure, invalidField } from "../../domain/failure";
import { StartFollowing } from "../../domain/input/reminder";
import { questionOf } from "../../domain/search/question";
import { defineCommand } from "../command";
import {
  getInstrumentForChange,
  getMeasureForChange,
  requireCountry,
  requireOrganisations,
} from "../load-for-change";
import { newId } from "../new-id";
import { follow } from "../schema";

const mostFollowed = 200;

/** The actor hears of changes of a thing from now on; of one already followed nothing changes. */
export const startFollowing = defineCommand({
  action: "account.keep",
  input: StartFollowing,
  async load(tx, { kind, subjectId }, { actor }) {
    if (kind === "country") await requireCountry(tx, subjectId, "subjectId");
    if (kind === "instrument") await getInstrumentForChange(tx, subjectId, actor);
    if (kind === "measure") await getMeasureForChange(tx, subjectId, actor);
    if (kind === "organisation") await requireOrganisations(tx, [subjectId], () => "subjectId");
    if (kind === "search" && !questionOf(subjectId)) throw invalidField("subjectId", "required");
    const own = eq(follow.userId, actor.userId);
    const [row] = await tx
      .select()
      .from(follow)
      .where(and(own, eq(follow.kind, kind), eq(follow.subjectId, subjectId)));
    const [held] = await tx.select({ count: count() }).from(follow).where(own);
    return { row, heldCount: held?.count ?? 0 };
  },
  subject: (_, __, { actor }) => ({ countryCode: null, authorIds: [actor.userId] }),
  async run(tx, { kind, subjectId }, { actor, now, loaded: { row, heldCount } }) {
    if (row) return { value: { id: row.id }, changes: [] };
    if (heldCount >= mostFollowed) throw new Failure("conflict", "follows_enough");
    const id = newId();
    await tx.insert(follow).values({ id, userId: actor.userId, kind, subjectId, createdAt: now });
    return {
      value: { id },
      changes: [
        {
          action: "follow.start",
          subject: ["user", actor.userId],
          countryCode: null,
          isPublic: false,
          after: { kind, subjectId },
        },
      ],
    };
  },
});
