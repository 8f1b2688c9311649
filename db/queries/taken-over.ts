import type { BodyRole } from "../../domain/vocabulary";
import { findPredecessors } from "../predecessors";
import type { Scope } from "./scope";

/** A question about one body reaches those it followed; and which of them a measure was taken over from (null: it is the body's own). */
export async function withTakenOver<Asked extends { organisation?: string }>(
  scope: Scope,
  { organisation, ...request }: Asked,
) {
  if (!organisation) return { request, takenOverFrom: () => null };
  const line = (await findPredecessors(scope.reader, [organisation], scope.on)).map(({ id }) => id);
  return {
    request: { ...request, organisations: [organisation, ...line] },
    takenOverFrom<Body extends { id: string; role: BodyRole }>(bodies: readonly Body[]) {
      const from = bodies.find(({ id }) => line.includes(id));
      if (!from || bodies.some(({ id }) => id === organisation)) return null;
      const { role: _role, ...ref } = from;
      return ref;
    },
  };
}
