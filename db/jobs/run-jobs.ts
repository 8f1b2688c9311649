import { Failure } from "../../domain/failure";
import type { Store } from "../store";
import { systemActor } from "../system-actor";
import { after, type Claimed, claimJob, writeHeld } from "./claim-job";
import type { Job } from "./define-job";
import { enqueueAll } from "./enqueue";
import { retryPauseMs } from "./retry-pause";

interface Runner {
  /**
   * Takes nothing more, aborts what runs and gives it back to be done by others. Resolves when nothing runs here, after `withinMs` in any
   * case: what has not ended by then is taken over when its lease ends.
   */
  stop(withinMs: number): Promise<void>;
}

interface Options {
  store: Store;
  /** The closed list of what can be done. */
  jobs: readonly Job[];
  /** Hears of everything that went wrong. */
  onError(error: unknown, claimed?: Claimed): void;
  /** How many run at a time here. */
  laneCount?: number;
  pollMs?: number;
  leaseMs?: number;
  now?: () => string;
}

/** Does what waits, beside the requests of this process, and takes over what another process no longer holds. */
export function startRunner({
  store,
  jobs,
  onError,
  laneCount = 2,
  pollMs = 1_000,
  leaseMs = 60_000,
  now = () => new Date().toISOString(),
}: Options): Runner {
  const stopping = new AbortController();
  const byKind = new Map(jobs.map((job) => [job.kind, job]));
  const kinds = [...byKind.keys()];
  let plannedOn = "";

  const planDay = async () => {
    const moment = now();
    const day = moment.slice(0, 10);
    if (day === plannedOn) return;
    const daily = jobs.filter(({ isDaily }) => isDaily);
    await store.inSideTransaction((tx) =>
      enqueueAll(
        tx,
        daily.map(({ kind }) => ({
          kind,
          payload: {},
          actorId: systemActor.userId,
          now: moment,
          key: `${kind}:${day}`,
        })),
      ),
    );
    plannedOn = day;
  };

  const lane = async (isPlanning: boolean) => {
    while (!stopping.signal.aborted) {
      const claimed = await (isPlanning ? planDay() : Promise.resolve())
        .then(() => claimJob(store, { kinds, now: now(), leaseMs }))
        .catch((error) => void onError(error));
      const job = claimed && byKind.get(claimed.kind);
      if (claimed && job)
        await runClaimed({ store, leaseMs, now, onError, stopping: stopping.signal }, job, claimed).catch(
          onError,
        );
      else await pause(pollMs, stopping.signal);
    }
  };
  const lanes = Array.from({ length: laneCount }, (_, index) => lane(index === 0));
  return {
    async stop(withinMs) {
      stopping.abort();
      const ended = new AbortController();
      const all = Promise.all(lanes).finally(() => ended.abort());
      await Promise.race([all, pause(withinMs, ended.signal)]);
    },
  };
}

type Surroundings = Required<Pick<Options, "store" | "leaseMs" | "now" | "onError">> & {
  stopping: AbortSignal;
};

async function runClaimed(
  { store, leaseMs, now, onError, stopping }: Surroundings,
  job: Job,
  claimed: Claimed,
) {
  const write = (values: Parameters<typeof writeHeld>[2]) => writeHeld(store, claimed, values);
  const end = (state: "done" | "failed", values: object) =>
    write({ state, ...values, claim: null, endedAt: now() });
  const fail = async (failure: string, result: unknown = null) => {
    await job.fail(claimed.payload, { store, now });
    return end("failed", { failure, result });
  };
  const giveBack = () =>
    write({ state: "waiting", claim: null, notBefore: now(), attemptCount: claimed.attemptCount - 1 });
  if (stopping.aborted) return giveBack();
  if (claimed.attemptCount > job.attemptLimit) return fail("interrupted");
  const lost = new AbortController();
  const signal = AbortSignal.any([lost.signal, stopping]);
  const keep = async (values: { doneCount?: number; totalCount?: number } = {}) => {
    const isHeld = await write({ ...values, notBefore: after(now(), leaseMs) });
    if (!isHeld) lost.abort();
  };
  const renewal = setInterval(() => void keep().catch(onError), leaseMs / 3);
  try {
    const result = await job.run(claimed.payload, {
      store,
      job: { id: claimed.id, createdById: claimed.createdById, attempt: claimed.attemptCount },
      signal,
      now,
      async report(doneCount, totalCount) {
        await keep({ doneCount, totalCount });
        signal.throwIfAborted();
      },
    });
    await end("done", { result: result ?? null, failure: null });
  } catch (error) {
    if (stopping.aborted) return giveBack();
    if (lost.signal.aborted) return;
    onError(error, claimed);
    const failure = error instanceof Failure ? error.detail : "unexpected";
    const isFinal = error instanceof Failure && error.code !== "unavailable";
    const result = error instanceof Failure ? (error.fields[0]?.values ?? null) : null;
    if (isFinal || claimed.attemptCount >= job.attemptLimit) return await fail(failure, result);
    await write({
      state: "waiting",
      claim: null,
      failure,
      notBefore: after(now(), retryPauseMs(claimed.attemptCount)),
    });
  } finally {
    clearInterval(renewal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener("abort", finish);
  });
}
