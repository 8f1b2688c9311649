import { keepDraft } from "./drafts";
import { listWaiting, putWaiting, removeWaiting, type Waiting } from "./outbox";
import { type Problem, Refused, Unreachable } from "./problem";
import { type Sending, send } from "./request";

type Send = (sending: Sending) => Promise<unknown>;

interface Sent {
  /** What was taken. */
  done: Waiting[];
  /** Why the rest has to wait: for a connection, or for its owner to sign in again; null: nothing is left. */
  cutOff: "unreachable" | "signed_out" | null;
}

const isLater = ({ status }: Problem) => status === 401 || status === 429 || status >= 500;

/**
 * Sends what waits, one after the other and in the order it was handed in. What is refused stays in the queue with the reason, and its
 * draft comes back: a conflict is shown, and nothing is written over what stands.
 */
export async function sendWaiting(owner: string, language: string, sendOne: Send = send): Promise<Sent> {
  const done: Waiting[] = [];
  for (const entry of listWaiting(owner)) {
    if (entry.problem) continue;
    try {
      await sendOne({ path: entry.path, body: entry.body, key: entry.key, language });
      removeWaiting(owner, entry.key);
      done.push(entry);
    } catch (error) {
      if (error instanceof Unreachable) return { done, cutOff: "unreachable" };
      if (!(error instanceof Refused)) throw error;
      if (isLater(error.problem))
        return { done, cutOff: error.problem.status === 401 ? "signed_out" : "unreachable" };
      putWaiting(owner, { ...entry, problem: error.problem });
      keepDraft(owner, entry.draftName, entry.values);
    }
  }
  return { done, cutOff: null };
}
