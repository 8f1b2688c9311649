import { and, eq, inArray } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { CancelJob } from "../../domain/input/job";
import { defineCommand } from "../command";
import { job } from "../schema";

/** Who asked for a job takes it back: what waits is not begun, what runs ends at its next report. `conflict`: it has ended. */
export const cancelJob = defineCommand({
  action: "account.keep",
  input: CancelJob,
  async load(tx, { id }, { actor }) {
    const [row] = await tx
      .select()
      .from(job)
      .where(and(eq(job.id, id), eq(job.createdById, actor.userId)));
    if (!row) throw new Failure("not_found", "not_found");
    return row;
  },
  subject: (row) => ({ countryCode: null, authorIds: [row.createdById] }),
  async run(tx, { id }, { now, loaded: row }) {
    const ended = await tx
      .update(job)
      .set({ state: "cancelled", claim: null, endedAt: now })
      .where(and(eq(job.id, id), inArray(job.state, ["waiting", "running"])))
      .returning({ id: job.id });
    if (ended.length === 0) throw new Failure("conflict", "job_ended");
    return {
      value: { id },
      changes: [
        {
          action: "job.cancel",
          subject: ["job", id],
          countryCode: null,
          isPublic: false,
          before: { kind: row.kind, state: row.state },
        },
      ],
    };
  },
});
