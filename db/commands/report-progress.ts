import { ReportProgress } from "../../domain/input/measure";
import { carryMeasure } from "../carry";
import { defineCommand } from "../command";
import { getMeasureForChange, requireCurrent } from "../load-for-change";
import { addReports } from "../report-entries";

/** The responsible body says how far a measure is; the entry joins the reviewers' queue. */
export const reportProgress = defineCommand({
  action: "progress.report",
  input: ReportProgress,
  load: (tx, input, { actor }) => getMeasureForChange(tx, input.measureId, actor),
  subject: ({ row, organisationIds }) => ({ countryCode: row.countryCode, organisationIds }),
  async run(tx, { measureId: _id, rowVersion, ...said }, { actor, now, loaded: { row, organisationIds } }) {
    requireCurrent(row, rowVersion);
    const [entry] = await addReports(tx, [{ row, organisationIds, said }], { actor, now });
    if (!entry) throw new Error("a report makes an entry");
    const after = await carryMeasure(tx, row, now);
    return {
      value: { id: entry.id, rowVersion: after.rowVersion },
      changes: [
        {
          subject: ["measure", row.id],
          countryCode: row.countryCode,
          isPublic: row.isPublished,
          before: { claim: row.claim, claimedOn: row.claimedOn },
          after: { ...entry, evidence: said.evidence },
          indexed: [["progress", entry.id]],
        },
      ],
    };
  },
});
