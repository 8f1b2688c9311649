import { and, eq, isNull } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { ApproveExport } from "../../domain/input/export";
import { defineCommand } from "../command";
import { exportFile } from "../schema";

/** A second person agrees that a restricted file is taken by the one who asked for it. `conflict`: agreed already, or nothing to agree to. */
export const approveExport = defineCommand({
  action: "export.approve",
  input: ApproveExport,
  async load(tx, { id }) {
    const [row] = await tx
      .select()
      .from(exportFile)
      .where(and(eq(exportFile.id, id), isNull(exportFile.removedAt)));
    if (!row?.isRestricted) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: (row) => ({ countryCode: row.countryCode, authorIds: [row.createdById] }),
  async run(tx, { id }, { actor, now, loaded: row }) {
    if (row.approvedAt !== null) throw new Failure("conflict", "export_approved");
    await tx
      .update(exportFile)
      .set({ approvedById: actor.userId, approvedAt: now })
      .where(eq(exportFile.id, id));
    return {
      value: { id },
      changes: [
        {
          subject: ["export_file", id],
          countryCode: row.countryCode,
          isPublic: false,
          before: { approvedAt: null },
          after: { file: row.file, createdById: row.createdById },
        },
      ],
    };
  },
});
