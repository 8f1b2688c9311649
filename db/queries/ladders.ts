import { eq } from "drizzle-orm";
import { Failure } from "../../domain/failure";
import { countriesOf } from "../../domain/permissions";
import { defaultLadder } from "../../domain/reminder";
import type { LadderView } from "../../domain/view/reminder";
import { reminderLadder } from "../schema";
import type { Scope } from "./scope";

/** The ladder of a country in which the reader has a role; `not_found` for another. */
export async function getLadder(scope: Scope, countryCode: string): Promise<LadderView> {
  const codes = countriesOf(scope.actor);
  if (codes !== "all" && !codes.includes(countryCode)) throw new Failure("not_found", "not_found");
  const [row] = await scope.reader
    .select()
    .from(reminderLadder)
    .where(eq(reminderLadder.countryCode, countryCode));
  const { beforeDays, afterDays, superiorAfterDays } = row ?? defaultLadder;
  return {
    countryCode,
    beforeDays: [...beforeDays],
    afterDays: [...afterDays],
    superiorAfterDays,
    rowVersion: row?.rowVersion ?? null,
  };
}
