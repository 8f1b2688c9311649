import { and, asc, inArray, lte } from "drizzle-orm";
import { type ComputedAnswer, type ComputedFrom, computedAnswer } from "../../domain/comparison/computed";
import { membership, ratification } from "../schema";
import { isMember } from "./countries";
import { groupBy } from "./group-by";
import type { Scope } from "./scope";

/** What data held here answer for a State on `day`, as known at `knownAt` (null: now). Two statements. */
export async function computedFor(
  { reader }: Scope,
  countries: readonly string[],
  day: string,
  knownAt: string | null,
): Promise<(from: ComputedFrom, country: string) => ComputedAnswer> {
  const rows = await reader
    .select()
    .from(ratification)
    .where(
      and(
        inArray(ratification.countryCode, [...countries]),
        knownAt === null ? undefined : lte(ratification.recordedAt, knownAt),
      ),
    )
    .orderBy(asc(ratification.sequence));
  const memberships = await reader
    .select()
    .from(membership)
    .where(inArray(membership.countryCode, [...countries]));
  const byCountry = groupBy(rows, (row) => row.countryCode);
  const membershipsOf = groupBy(memberships, (row) => row.countryCode);
  return (from, country) =>
    computedAnswer(
      from,
      byCountry.get(country) ?? [],
      (membershipsOf.get(country) ?? [])
        .filter((row) => isMember(row, day))
        .map((row) => row.organisationCode),
      day,
    );
}
