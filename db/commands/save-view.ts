import { count, eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { SaveView } from "../../domain/input/dashboard";
import { defineCommand } from "../command";
import { newId } from "../new-id";
import { savedView } from "../schema";

const mostKept = 200;

/** Keeps the filters of a dashboard under a name. */
export const saveView = defineCommand({
  action: "account.keep",
  input: SaveView,
  async load(tx, _input, { actor }) {
    const [held] = await tx
      .select({ count: count() })
      .from(savedView)
      .where(eq(savedView.userId, actor.userId));
    return held?.count ?? 0;
  },
  subject: (_loaded, _input, { actor }) => ({ countryCode: null, authorIds: [actor.userId] }),
  async run(tx, { name, filter }, { actor, now, loaded: heldCount }) {
    if (heldCount >= mostKept) throw new Failure("conflict", "views_enough");
    const id = newId();
    await tx.insert(savedView).values({ id, userId: actor.userId, name, filter, createdAt: now });
    return {
      value: { id },
      changes: [
        {
          action: "view.save",
          subject: ["user", actor.userId],
          countryCode: null,
          isPublic: false,
          after: { id, name, filter },
        },
      ],
    };
  },
});
