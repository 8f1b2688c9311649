import { asProgram } from "./account";
import { clientOf } from "./client";
import { someMeasureIds } from "./world-size";

const versions = new Map<string, Map<string, number>>();
const ids = [...new Set(someMeasureIds("S", 10_000))];
let turn = 0;

/**
 * Lets `writers` clients report progress on the server at `base`, each waiting for its answer, until `isEnough` says so of the ids
 * acknowledged so far. Resolves to those ids; a server that goes away ends the writers (`mayDie`) or the run. `key` names the
 * database, whose versions of the measures are remembered from call to call.
 */
export async function reportUntil(
  base: string,
  {
    key,
    writers,
    isEnough,
    mayDie = false,
  }: { key: string; writers: number; isEnough: (count: number) => boolean; mayDie?: boolean },
): Promise<string[]> {
  const known = versions.get(key) ?? new Map<string, number>();
  versions.set(key, known);
  const client = clientOf(base, writers);
  const acknowledged: string[] = [];
  let isOver = false;
  const write = async () => {
    while (!isOver && !isEnough(acknowledged.length)) {
      const id = ids[turn++ % ids.length] as string;
      const json = {
        rowVersion: known.get(id) ?? 1,
        claim: "in_progress",
        happenedOn: "2026-01-15",
        narrative: "Synthetic report: what was done in the month, in one sentence of the usual length.",
      };
      const headers = { ...asProgram, "idempotency-key": crypto.randomUUID() };
      const sending = client.expect(`/api/v1/measures/${id}/progress`, 201, {
        method: "POST",
        headers,
        json,
      });
      // A measure whose answer never came has an unknown version: the next writer takes others.
      const answer = await sending.catch((error: NodeJS.ErrnoException) => {
        if (mayDie && error.code) return null;
        throw error;
      });
      if (!answer) {
        isOver = true;
        return;
      }
      const { data } = JSON.parse(answer.body.toString()) as { data: { id: string; rowVersion: number } };
      known.set(id, data.rowVersion);
      acknowledged.push(data.id);
    }
  };
  try {
    await Promise.all(Array.from({ length: writers }, write));
  } finally {
    client.close();
  }
  return acknowledged;
}
