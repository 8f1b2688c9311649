import { inArray } from "drizzle-orm";
import { lastDayOf } from "../domain/partial-date";
import type { Grant } from "../domain/permissions";
import { organisation } from "./schema";
import type { Reader, Tx } from "./store";

const longestLine = 10;

type Handle = Pick<Reader | Tx, "select">;

/**
 * The bodies that these followed, step by step, nearest first, each with who followed it; as of an earlier day only those that had
 * ended by then. One statement for each step back, none without bodies.
 */
export async function findPredecessors(handle: Handle, ids: readonly string[], on: string | null = null) {
  const line: { id: string; successorId: string | null }[] = [];
  const seen = new Set(ids);
  let last = [...ids];
  for (let step = 0; step < longestLine && last.length > 0; step++) {
    const rows = await handle
      .select({
        id: organisation.id,
        successorId: organisation.successorId,
        untilOn: organisation.untilOn,
      })
      .from(organisation)
      .where(inArray(organisation.successorId, last));
    const back = rows.filter(({ id, untilOn }) => !seen.has(id) && hadEnded(untilOn, on));
    for (const { id } of back) seen.add(id);
    line.push(...back);
    last = back.map(({ id }) => id);
  }
  return line;
}

const hadEnded = (untilOn: string | null, on: string | null) =>
  on === null || (untilOn !== null && lastDayOf(untilOn) <= on);

/**
 * Grants as they reach: one that is limited to a body reaches the bodies that it followed too, because a body that was renamed or merged
 * takes its open measures along.
 */
export async function withPredecessors(handle: Handle, grants: readonly Grant[]): Promise<Grant[]> {
  const all = [...grants];
  const bodies = [...new Set(grants.flatMap(({ organisationId }) => organisationId ?? []))];
  for (const { id, successorId } of await findPredecessors(handle, bodies))
    all.push(
      ...all
        .filter(({ organisationId }) => organisationId === successorId)
        .map((grant) => ({ ...grant, organisationId: id })),
    );
  return all;
}
