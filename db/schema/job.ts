import { jobKinds, jobStates } from "../../domain/vocabulary";
import { index, instant, json, oneOf, string, table, unique, whole } from "../kit";

/** One row is something to be done in the background, or that was done: whoever claims it holds it until its lease ends. */
export const job = table(
  "job",
  {
    id: string("id").primaryKey(),
    kind: oneOf("kind", jobKinds).notNull(),
    payload: json<unknown>("payload").notNull(),
    state: oneOf("state", jobStates).notNull(),
    /** Of two jobs with the same key the second is never made; null: may be made any number of times. */
    key: string("key"),
    /** Nobody may take it before: the start that was asked for while it waits, the end of the lease while it runs. */
    notBefore: instant("not_before").notNull(),
    /** Names the claim under which it runs; another one means that somebody else took it over. */
    claim: string("claim"),
    attemptCount: whole("attempt_count").notNull(),
    doneCount: whole("done_count").notNull(),
    /** null: not known how much there is to do. */
    totalCount: whole("total_count"),
    result: json<unknown>("result"),
    /** Why it failed the last time: the `detail` of a Failure, `unexpected` (the log has it), or `interrupted`. */
    failure: string("failure"),
    createdById: string("created_by_id").notNull(),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    unique("job_by_key").on(t.key), // whether it was made already
    index("job_claimable").on(t.state, t.notBefore, t.id), // what may be taken now; how long the oldest waits
    index("job_by_creator").on(t.createdById, t.createdAt), // what I asked for, newest first
    index("job_ended").on(t.endedAt), // what is old enough to be removed
  ],
);
