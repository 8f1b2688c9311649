import { and, eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { RenameView } from "../../domain/input/dashboard";
import { defineCommand } from "../command";
import { savedView } from "../schema";

/** Gives a view of the actor's own another name; its link stays. */
export const renameView = defineCommand({
  action: "account.keep",
  input: RenameView,
  async load(tx, { id }, { actor }) {
    const [row] = await tx
      .select()
      .from(savedView)
      .where(and(eq(savedView.id, id), eq(savedView.userId, actor.userId)));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: (row) => ({ countryCode: null, authorIds: [row.userId] }),
  async run(tx, { id, name }, { loaded }) {
    if (name === loaded.name) return { value: { id }, changes: [] };
    await tx.update(savedView).set({ name }).where(eq(savedView.id, id));
    return {
      value: { id },
      changes: [
        {
          action: "view.rename",
          subject: ["user", loaded.userId],
          countryCode: null,
          isPublic: false,
          before: { id, name: loaded.name },
          after: { id, name },
        },
      ],
    };
  },
});
