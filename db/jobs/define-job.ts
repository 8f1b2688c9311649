import type { ZodType, z } from "zod";
import { Failure } from "../../domain/failure";
import { fieldFailures } from "../../domain/input/field-failures";
import type { JobKind } from "../../domain/vocabulary";
import type { Store } from "../store";

export interface JobRunning {
  store: Store;
  job: { id: string; createdById: string; attempt: number };
  /** Aborted when the job was cancelled, taken over by another process, or this one stops: what is done after that counts for nothing. */
  signal: AbortSignal;
  /** Says how far it is and keeps the lease; throws when `signal` is aborted, so that a long loop ends here. */
  report(doneCount: number, totalCount?: number): Promise<void>;
  /** The moment, ISO 8601 UTC. */
  now(): string;
}

export interface Job {
  kind: JobKind;
  attemptLimit: number;
  isDaily: boolean;
  run(payload: unknown, running: JobRunning): Promise<unknown>;
  /** To be called before a job is written down as failed for good, also one whose process ended at its last attempt. */
  fail(payload: unknown, running: Pick<JobRunning, "store" | "now">): Promise<void>;
}

interface Definition<Schema extends ZodType> {
  kind: JobKind;
  input: Schema;
  /** How often it is tried before it counts as failed; a `Failure` other than `unavailable` is final at once. Absent: 5. */
  attemptLimit?: number;
  /** Made once a day (UTC) by the runners themselves, with an empty payload. */
  isDaily?: true;
  /** Must bear being run again from the start: a process can end at any moment. What it returns (JSON) is kept as the result. */
  run(running: JobRunning & { input: z.output<Schema> }): Promise<unknown>;
  /** Says so to those who wait for it, when it has failed for good; must bear being called again. */
  onFailed?(running: Pick<JobRunning, "store" | "now"> & { input: z.output<Schema> }): Promise<unknown>;
}

/** Declares what is done for a kind of job. A payload that does not fit `input` fails the job at once. */
export function defineJob<Schema extends ZodType>(definition: Definition<Schema>): Job {
  const { kind, input, attemptLimit = 5, isDaily = false } = definition;
  return {
    kind,
    attemptLimit,
    isDaily,
    async run(payload, running) {
      const parsed = input.safeParse(payload);
      if (!parsed.success) throw new Failure("invalid", "invalid", fieldFailures(parsed.error));
      return definition.run({ ...running, input: parsed.data });
    },
    async fail(payload, running) {
      const parsed = input.safeParse(payload);
      if (parsed.success) await definition.onFailed?.({ ...running, input: parsed.data });
    },
  };
}
