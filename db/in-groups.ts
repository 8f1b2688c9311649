import { AsyncLocalStorage, AsyncResource } from "node:async_hooks";
import { isOutcomeUnknown } from "./commit-outcome";
import type { Tx } from "./store";

/** Runs one piece of work inside an open transaction; what it wrote is undone when it fails, and nothing else. */
export type Apart = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

interface Options {
  /** Runs `work` in one transaction and commits. `isAlone`: there is one member, whose failure undoes the whole. May run `work` again. */
  transact(isAlone: boolean, work: (apart: Apart) => Promise<void>): Promise<void>;
  /** Takes turns with whatever else uses the writing connection. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  /** Waits for others that are about to write, as long as it is worth it; `count` says how many wait. */
  gather(count: () => number): Promise<void>;
}

interface Member {
  work(tx: Tx): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

const mostInGroup = 128;
const insideTransaction = new AsyncLocalStorage<true>();

/**
 * Lets what waits to be written share one commit: each in a savepoint of its own, in the order they came, and all told the outcome after
 * the commit. A group that could not commit is done again one by one, so that each gets the answer it would have got alone; one of
 * which nobody knows whether it did is not.
 */
export function inGroups({ transact, inTurn, gather }: Options) {
  const waiting: Member[] = [];
  const figures = { commits: 0, commands: 0 };
  let isAwaited = false;

  const runGroup = async () => {
    await gather(() => waiting.length);
    isAwaited = false;
    const members = waiting.splice(0, mostInGroup);
    if (waiting.length > 0) awaitTurn();
    if (await commitTogether(members)) return;
    for (const member of members) await commitTogether([member]);
  };

  /** Whether the members have their answer; one alone always has. */
  const commitTogether = async (members: readonly Member[]): Promise<boolean> => {
    const answers: (() => void)[] = [];
    const isAlone = members.length === 1;
    try {
      await transact(isAlone, async (apart) => {
        answers.length = 0;
        for (const member of members) answers.push(await answerOf(member, apart, isAlone));
      });
    } catch (error) {
      const isOver = isAlone || isOutcomeUnknown(error);
      if (isOver) for (const { reject } of members) reject(error);
      return isOver;
    }
    figures.commits++;
    figures.commands += members.length;
    for (const answer of answers) answer();
    return true;
  };

  const awaitTurn = () => {
    if (isAwaited) return;
    isAwaited = true;
    void inTurn(runGroup);
  };

  return {
    figures: () => ({ ...figures, waiting: waiting.length }),
    async inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const marked = markedInside(work);
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work: marked, resolve: resolve as Member["resolve"], reject });
        awaitTurn();
      });
    },
  };
}

/** Refuses to begin inside another transaction. `work` goes on in the context it was asked for in, not in that of whoever runs it. */
export function markedInside<T>(work: (tx: Tx) => Promise<T>): (tx: Tx) => Promise<T> {
  if (insideTransaction.getStore()) throw new Error("inTransaction may not be called inside a transaction");
  return AsyncResource.bind((tx: Tx) => insideTransaction.run(true, () => work(tx)));
}

async function answerOf({ work, resolve, reject }: Member, apart: Apart, isAlone: boolean) {
  if (isAlone) {
    const value = await apart(work);
    return () => resolve(value);
  }
  try {
    const value = await apart(work);
    return () => resolve(value);
  } catch (error) {
    if (error instanceof GroupLost) throw error;
    return () => reject(error);
  }
}

/** Thrown by `Apart` when not only the one piece of work is undone but the whole group. */
export class GroupLost extends Error {}
