import type Database from "better-sqlite3";

export type Row = Record<string, unknown>;

/** A JSON column as a value. */
export const parsed = (value: unknown) => (value === null ? null : JSON.parse(value as string));
/** Today, UTC. */
export const today = () => new Date().toISOString().slice(0, 10);

const floored = (part: number, whole: number) => (whole === 0 ? null : Math.floor((part * 100) / whole));

const overdueBefore = `(span = 'year' and period < @year) or (span = 'month' and period >= @year || '-01' and period < @month)
  or (span = 'day' and period >= @month || '-01' and period < @day)`;

/** The country list as our interface gives it, from statements written by hand. */
export function countryReader(db: Database.Database) {
  const countries = db.prepare("select * from country order by code");
  const memberships = db.prepare("select * from membership order by country_code, organisation_code");
  const tallies = db.prepare("select * from tally where subject_kind = 'country'");
  const overdue = db.prepare(
    `select country_code as code, sum(open_count) as total from due_tally where ${overdueBefore} group by country_code`,
  );
  return () => {
    const day = today();
    const tallyOf = new Map((tallies.all() as Row[]).map((row) => [row.subject_id, row]));
    const overdueOf = new Map(
      (overdue.all({ day, month: day.slice(0, 7), year: day.slice(0, 4) }) as Row[]).map((row) => [
        row.code,
        Number(row.total),
      ]),
    );
    const membershipsOf = grouped(memberships.all() as Row[], "country_code");
    const data = (countries.all() as Row[]).map((row) => {
      const tally = tallyView(tallyOf.get(row.code) ?? {}, overdueOf.get(row.code) ?? 0);
      return {
        code: row.code,
        iso3: row.iso3,
        name: parsed(row.name),
        nativeLanguage: row.native_language,
        region: row.region,
        capital: row.capital,
        isTracked: row.is_tracked === 1,
        isVerified: row.is_verified === 1,
        memberships: (membershipsOf.get(row.code) ?? []).map((each) => ({
          organisation: each.organisation_code,
          sinceOn: each.since_on,
          untilOn: each.until_on,
          isVerified: each.is_verified === 1,
        })),
        instrumentCount: tallyOf.get(row.code)?.instrument_count ?? 0,
        tally,
        lastChangeAt: tallyOf.get(row.code)?.last_change_at ?? null,
        verifiedPercent: tally.verifiedPercent,
        overdueCount: tally.overdueCount,
      };
    });
    return { data, page: { next: null, totalCount: data.length } };
  };
}

function tallyView(row: Row, overdueCount: number) {
  const of = (column: string) => Number(row[column] ?? 0);
  return {
    measureCount: of("measure_count"),
    cancelledCount: of("inactive_count"),
    claims: {
      not_started: of("claim_not_started"),
      in_progress: of("claim_in_progress"),
      completed: of("claim_completed"),
      blocked: of("claim_blocked"),
    },
    unclaimedCount: of("unclaimed"),
    findings: {
      no_evidence: of("found_no_evidence"),
      not_started: of("found_not_started"),
      limited: of("found_limited"),
      substantial: of("found_substantial"),
      complete: of("found_complete"),
    },
    unfoundCount: of("unfound"),
    verifiedPercent: floored(of("found_complete"), of("measure_count")),
    claimedPercent: floored(of("claim_completed"), of("measure_count")),
    overdueCount,
  };
}

/** Rows by what they have in a column. */
export function grouped(rows: Row[], column: string): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
  return groups;
}
