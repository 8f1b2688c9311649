import { and, asc, eq, type SQL } from "drizzle-orm";
import { acceptedBy } from "../../domain/comparison/computed";
import { happenedBy } from "../../domain/partial-date";
import type { RatificationView } from "../../domain/view/treaty";
import { country, ratification, standard } from "../schema";
import { citationsOf } from "./attached";
import { countryRef } from "./measure-item";
import { dayOf, type Scope } from "./scope";

export interface RatificationFilter {
  country?: string;
  /** Id of a standard. */
  treaty?: string;
}

type Row = Awaited<ReturnType<typeof readStandings>>[number];

function readStandings({ reader }: Scope, wanted: SQL | undefined) {
  return reader
    .select({
      row: ratification,
      country: { ...countryRef, isTracked: country.isTracked },
      treaty: { id: standard.id, shortName: standard.shortName, fullName: standard.fullName },
    })
    .from(ratification)
    .innerJoin(country, eq(country.code, ratification.countryCode))
    .innerJoin(standard, eq(standard.id, ratification.standardId))
    .where(wanted)
    .orderBy(asc(ratification.countryCode), asc(ratification.standardId), asc(ratification.sequence));
}

/** Every State's standing towards treaties on the day asked about, by country and treaty. Two statements. */
export async function listRatifications(
  scope: Scope,
  filter: RatificationFilter = {},
): Promise<RatificationView[]> {
  const rows = await readStandings(
    scope,
    and(
      filter.country ? eq(ratification.countryCode, filter.country) : undefined,
      filter.treaty ? eq(ratification.standardId, filter.treaty) : undefined,
    ),
  );
  const keyOf = ({ row }: Row) => `${row.countryCode}-${row.standardId}`;
  const standing = [...new Map(rows.map((each) => [keyOf(each), each])).values()];
  const citations = await citationsOf(scope.reader, { ratification: standing.map(keyOf) });
  return standing.map((each) => ({
    ...asItStood(each, dayOf(scope)),
    citations: citations("ratification", keyOf(each)),
  }));
}

function asItStood({ row, country: state, treaty }: Row, day: string): Omit<RatificationView, "citations"> {
  const accepted = acceptedBy(row, day);
  const isBound = accepted === "yes";
  const past = (on: string | null) => (on !== null && happenedBy(on, row.recordedAt) <= day ? on : null);
  return {
    id: `${row.countryCode}-${row.standardId}`,
    country: state,
    treaty,
    status: isBound ? "party" : accepted === "no" ? "not_party" : "unknown",
    act: isBound ? row.act : null,
    signedOn: past(row.signedOn),
    ratifiedOn: past(row.ratifiedOn),
    inForceOn: past(row.inForceOn),
    statedAs: row.statedAs,
    reservations: isBound ? row.reservations : null,
    note: row.note,
    confidence: row.confidence,
    isVerified: row.isVerified,
  };
}
