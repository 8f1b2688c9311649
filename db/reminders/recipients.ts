import { and, eq, isNull } from "drizzle-orm";
import { type Actor, can, type Subject } from "../../domain/permissions";
import type { Role } from "../../domain/vocabulary";
import { withPredecessors } from "../predecessors";
import { grant, user } from "../schema";
import type { Reader } from "../store";

/** The accounts that are open, with their grants of one role. */
async function holdersOf(reader: Reader, role: Role): Promise<Actor[]> {
  const rows = await reader
    .select({
      userId: user.id,
      name: user.name,
      countryCode: grant.countryCode,
      organisationId: grant.organisationId,
    })
    .from(grant)
    .innerJoin(user, eq(user.id, grant.userId))
    .where(and(eq(grant.role, role), isNull(grant.endedAt), eq(user.isDisabled, false)));
  const actors = new Map<string, Actor>();
  for (const { userId, name, ...reach } of rows) {
    const { grants } = actors.get(userId) ?? { grants: [] };
    actors.set(userId, { userId, name, grants: [...grants, { role, ...reach }] });
  }
  return Promise.all(
    [...actors.values()].map(async (actor) => ({
      ...actor,
      grants: await withPredecessors(reader, actor.grants),
    })),
  );
}

/** Who is reminded of a measure: those who report on it, and those who manage its country. */
export async function readRecipients(reader: Reader) {
  const [staff, managers] = [await holdersOf(reader, "staff"), await holdersOf(reader, "manager")];
  const reached = (actors: readonly Actor[], subject: Subject) =>
    actors.filter((actor) => can(actor, "progress.report", subject)).map(({ userId }) => userId);
  return {
    reporting: (subject: Subject) => reached(staff, subject),
    superiors: (subject: Subject) => reached(managers, subject),
  };
}
