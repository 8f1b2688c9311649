import type { Actor } from "../domain/permissions";

/** Who acts when nobody does: the first start, the demo accounts, the command line of the machine itself. */
export const systemActor: Actor = { userId: "system", name: "system", grants: [], isSystem: true };

/** Whoever says that something is wrong: nobody knows who it is. */
export const visitorActor: Actor = { userId: "visitor", name: "visitor", grants: [], isSystem: true };
