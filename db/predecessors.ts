import { inArray } from "drizzle-orm";
import type { Grant } from "../domain/permissions";
import { organisation } from "./schema";
import type { Reader, Tx } from "./store";

const longestLine = 10;

/**
 * Grants as they reach: one that is limited to a body reaches the bodies that it followed too, because a body that was renamed or merged
 * takes its open measures along. One statement for each step back, none without such a grant.
 */
export async function withPredecessors(
  handle: Pick<Reader | Tx, "select">,
  grants: readonly Grant[],
): Promise<Grant[]> {
  let line = grants.filter(({ organisationId }) => organisationId !== null);
  const all = [...grants];
  const seen = new Set(line.map(({ organisationId }) => organisationId));
  for (let step = 0; step < longestLine && line.length > 0; step++) {
    const rows = await handle
      .select({ id: organisation.id, successorId: organisation.successorId })
      .from(organisation)
      .where(
        inArray(
          organisation.successorId,
          line.flatMap(({ organisationId }) => organisationId ?? []),
        ),
      );
    const back = rows.filter(({ id }) => !seen.has(id));
    const reached = line.flatMap((grant) =>
      back
        .filter(({ successorId }) => successorId === grant.organisationId)
        .map(({ id }) => ({ ...grant, organisationId: id })),
    );
    for (const { id } of back) seen.add(id);
    all.push(...reached);
    line = reached;
  }
  return all;
}
