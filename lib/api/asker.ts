import { Failure } from "@/domain/failure";
import type { Actor } from "@/domain/permissions";
import { getActor } from "@/lib/session/current";
import { isSameOrigin } from "@/lib/session/same-origin";
import { actorOfToken } from "@/lib/session/token";

export interface Asker {
  /** null: nobody signed in. */
  actor: Actor | null;
  by: "token" | "cookie" | "nothing";
  /** Whom limits count: the account, or the address. */
  sender: string;
}

/** Who asks. A bearer token comes before a cookie, and one that is not good is `unauthenticated`, never a visitor. */
export async function askerOf(request: Request): Promise<Asker> {
  const client = request.headers.get("x-qadam-client") ?? "unknown";
  const authorization = request.headers.get("authorization");
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? "") ?? [];
  if (token !== undefined) {
    const actor = await actorOfToken(token);
    if (!actor) throw new Failure("unauthenticated", "unauthenticated");
    return { actor, by: "token", sender: `user ${actor.userId}` };
  }
  const actor = await getActor();
  if (!actor) return { actor, by: "nothing", sender: `client ${client}` };
  return { actor, by: "cookie", sender: `user ${actor.userId}` };
}

/** Who writes: somebody signed in, and with a cookie only from a page of this site. */
export function requireWriter({ actor, by }: Asker, request: Request): Actor {
  if (by === "cookie" && !isSameOrigin(request)) throw new Failure("forbidden", "same_origin");
  if (!actor) throw new Failure("unauthenticated", "unauthenticated");
  return actor;
}
