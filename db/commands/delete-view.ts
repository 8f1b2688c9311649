import { and, eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { DeleteView } from "../../domain/input/dashboard";
import { defineCommand } from "../command";
import { savedView } from "../schema";

/** Deletes a view of the actor's own; whoever has its link finds nothing there any more. */
export const deleteView = defineCommand({
  action: "account.keep",
  input: DeleteView,
  async load(tx, { id }, { actor }) {
    const [row] = await tx
      .select()
      .from(savedView)
      .where(and(eq(savedView.id, id), eq(savedView.userId, actor.userId)));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: (row) => ({ countryCode: null, authorIds: [row.userId] }),
  async run(tx, { id }, { loaded: { userId, name, filter } }) {
    await tx.delete(savedView).where(eq(savedView.id, id));
    return {
      value: { id },
      changes: [
        {
          action: "view.delete",
          subject: ["user", userId],
          countryCode: null,
          isPublic: false,
          before: { id, name, filter },
        },
      ],
    };
  },
});
