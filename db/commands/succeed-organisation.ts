import { eq } from "drizzle-orm";
import { Failure, invalidField } from "../../domain/failure";
import { SucceedOrganisation } from "../../domain/input/succession";
import { requirePast } from "../check-input";
import { defineCommand } from "../command";
import { requireCurrent } from "../load-for-change";
import { organisation } from "../schema";
import type { Tx } from "../store";

const longestLine = 20;

/**
 * A body was renamed or merged into another. Its measures stay as they were ordered; whoever reports for the successor reports on them from
 * now on. A body cannot come to follow itself.
 */
export const succeedOrganisation = defineCommand({
  action: "organisation.succeed",
  input: SucceedOrganisation,
  async load(tx, input) {
    const [row] = await tx.select().from(organisation).where(eq(organisation.id, input.organisationId));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: (row) => ({ countryCode: row.countryCode }),
  async run(tx, { organisationId, successorId, untilOn, rowVersion }, { now, loaded: row }) {
    requireCurrent(row, rowVersion);
    requirePast("untilOn", untilOn, now);
    const line = await lineFrom(tx, successorId);
    const [successor] = line;
    if (!successor) throw invalidField("successorId", "unknown_reference");
    if (successor.countryCode !== row.countryCode) throw invalidField("successorId", "other_country");
    if (line.some(({ id }) => id === organisationId)) throw invalidField("successorId", "follows_itself");
    const after = { successorId, untilOn, rowVersion: rowVersion + 1 };
    await tx.update(organisation).set(after).where(eq(organisation.id, organisationId));
    return {
      value: { id: organisationId, rowVersion: after.rowVersion },
      changes: [
        {
          subject: ["organisation", organisationId],
          countryCode: row.countryCode,
          isPublic: true,
          before: { successorId: row.successorId, untilOn: row.untilOn },
          after,
        },
      ],
    };
  },
});

/** The body and those that follow it, in order. */
async function lineFrom(tx: Tx, id: string) {
  const line: (typeof organisation.$inferSelect)[] = [];
  let next: string | null = id;
  while (next !== null && line.length < longestLine) {
    const [row]: (typeof organisation.$inferSelect)[] = await tx
      .select()
      .from(organisation)
      .where(eq(organisation.id, next));
    if (!row) break;
    line.push(row);
    next = row.successorId;
  }
  return line;
}
