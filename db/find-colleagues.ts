import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { grant, user } from "./schema";
import type { Tx } from "./store";

const talking = ["staff", "reviewer", "manager"] as const;

/** Whoever may take part in what is said among colleagues about a country: by name, at most five hundred. */
export const findColleagues = (tx: Pick<Tx, "selectDistinct">, countryCode: string) =>
  tx
    .selectDistinct({ id: user.id, name: user.name })
    .from(user)
    .innerJoin(grant, eq(grant.userId, user.id))
    .where(
      and(
        eq(user.isDisabled, false),
        isNull(grant.endedAt),
        inArray(grant.role, [...talking]),
        or(isNull(grant.countryCode), eq(grant.countryCode, countryCode)),
      ),
    )
    .orderBy(asc(user.name), asc(user.id))
    .limit(500);
