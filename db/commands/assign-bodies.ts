import { eq } from "drizzle-orm";
import { AssignBodies } from "../../domain/input/measure";
import { defineCommand } from "../command";
import { countLeads } from "../figure-counters";
import { getMeasureForChange, requireCurrent, requireOrganisations } from "../load-for-change";
import { measure, measureBody } from "../schema";

/** Says which bodies lead and support a measure, in place of those that did. */
export const assignBodies = defineCommand({
  action: "measure.assign",
  input: AssignBodies,
  load: (tx, input, { actor }) => getMeasureForChange(tx, input.measureId, actor),
  subject: ({ row, organisationIds }) => ({ countryCode: row.countryCode, organisationIds }),
  async run(tx, input, { now, loaded: { row, bodies } }) {
    requireCurrent(row, input.rowVersion);
    await requireOrganisations(
      tx,
      input.bodies.map((body) => body.organisationId),
      (index) => `bodies.${index}.organisationId`,
    );
    await tx.delete(measureBody).where(eq(measureBody.measureId, row.id));
    if (input.bodies.length > 0)
      await tx
        .insert(measureBody)
        .values(input.bodies.map((body) => ({ ...body, measureId: row.id })))
        .onConflictDoNothing();
    await countLeads(tx, row, leadsAmong(bodies), leadsAmong(input.bodies));
    const rowVersion = row.rowVersion + 1;
    await tx.update(measure).set({ rowVersion, changedAt: now }).where(eq(measure.id, row.id));
    return {
      value: { id: row.id, rowVersion },
      changes: [
        {
          subject: ["measure", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished,
          before: bodies.map(({ organisationId, role }) => ({ organisationId, role })),
          after: input.bodies,
        },
      ],
    };
  },
});

const leadsAmong = (bodies: readonly { organisationId: string; role: string }[]) => [
  ...new Set(bodies.filter(({ role }) => role === "lead").map(({ organisationId }) => organisationId)),
];
