import { eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { SetLadder } from "../../domain/input/reminder";
import { defineCommand } from "../command";
import { requireCountry } from "../load-for-change";
import { reminderLadder } from "../schema";

const inOrder = (days: readonly number[]) => [...new Set(days)].sort((a, b) => a - b);

/** Says when people of a country are reminded of a due day. It holds from the next planning on; what was said stays said. */
export const setLadder = defineCommand({
  action: "reminder.set",
  input: SetLadder,
  async load(tx, { countryCode }) {
    await requireCountry(tx, countryCode);
    const [row] = await tx.select().from(reminderLadder).where(eq(reminderLadder.countryCode, countryCode));
    return row ?? null;
  },
  subject: (_, { countryCode }) => ({ countryCode }),
  async run(tx, input, { now, loaded: row }) {
    if ((row?.rowVersion ?? 0) !== (input.rowVersion ?? 0)) throw new Failure("stale", "stale");
    const after = {
      countryCode: input.countryCode,
      beforeDays: inOrder(input.beforeDays).reverse(),
      afterDays: inOrder(input.afterDays),
      superiorAfterDays: input.superiorAfterDays,
      rowVersion: (row?.rowVersion ?? 0) + 1,
      changedAt: now,
    };
    if (row)
      await tx.update(reminderLadder).set(after).where(eq(reminderLadder.countryCode, row.countryCode));
    else await tx.insert(reminderLadder).values(after);
    return {
      value: { id: input.countryCode, rowVersion: after.rowVersion },
      changes: [
        {
          subject: ["reminder", input.countryCode],
          countryCode: input.countryCode,
          isPublic: false,
          before: row ?? undefined,
          after,
        },
      ],
    };
  },
});
