import type Database from "better-sqlite3";
import { auditHash, firstPreviousHash } from "../db/audit-chain";
import { canonicalJson } from "../domain/canonical";
import { searchFiller, wordMaker } from "./fill-search";
import { randomFrom } from "./random";

export const recordedAt = "2026-01-01T00:00:00.000Z";

type Row = Record<string, string | number | null>;

function inserter(db: Database.Database, table: string) {
  let statement: Database.Statement | undefined;
  return (row: Row) => {
    statement ??= db.prepare(
      `insert into "${table}" (${Object.keys(row).map((name) => `"${name}"`)}) values (${Object.keys(row).map(() => "?")})`,
    );
    statement.run(Object.values(row));
  };
}

/** Writes the audit lines of a world, one after another and sealed as those of people are. */
function auditor(insert: (row: Row) => void) {
  let [seq, hash] = [0, firstPreviousHash];
  return (change: { subjectKind: string; subjectId: string; countryCode: string; after: unknown }) => {
    const unsealed = {
      seq: ++seq,
      recordedAt,
      actorId: "synthetic-manager",
      action: "measure.enter",
      subjectKind: change.subjectKind,
      subjectId: change.subjectId,
      countryCode: change.countryCode,
      isPublic: true,
      before: null,
      after: canonicalJson(change.after),
      previousHash: hash,
    };
    hash = auditHash(unsealed);
    insert({
      seq,
      recorded_at: recordedAt,
      actor_id: unsealed.actorId,
      action: unsealed.action,
      subject_kind: unsealed.subjectKind,
      subject_id: unsealed.subjectId,
      country_code: unsealed.countryCode,
      is_public: 1,
      before: null,
      after: unsealed.after,
      previous_hash: unsealed.previousHash,
      hash,
    });
  };
}

/** What writes the rows of a synthetic world, and what its facts are drawn from: the same each time. */
export function worldWriter(db: Database.Database) {
  const random = randomFrom(2019);
  const into = {
    country: inserter(db, "country"),
    organisation: inserter(db, "organisation"),
    instrument: inserter(db, "instrument"),
    milestone: inserter(db, "milestone"),
    measure: inserter(db, "measure"),
    pillar: inserter(db, "measure_pillar"),
    body: inserter(db, "measure_body"),
    deadline: inserter(db, "deadline"),
    progress: inserter(db, "progress"),
    awaiting: inserter(db, "awaiting_review"),
    finding: inserter(db, "finding"),
    source: inserter(db, "source"),
    citation: inserter(db, "citation"),
    audit: inserter(db, "audit"),
  };
  return {
    into,
    search: searchFiller(db, recordedAt),
    someWords: wordMaker(),
    noteChange: auditor(into.audit),
    random,
    pick: <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T,
    dayFrom: (year: number, years: number) =>
      new Date(Date.UTC(year, 0, 1) + Math.floor(random() * years * 365) * 86_400_000)
        .toISOString()
        .slice(0, 10),
    cite(kind: string, id: string, instrumentId: string) {
      into.citation({
        id: `${kind}-${id}-c`,
        subject_kind: kind,
        subject_id: id,
        source_id: `${instrumentId}-source`,
        locator: "item 1",
        confidence: "reported",
        position: 1,
        recorded_at: recordedAt,
      });
    },
  };
}

export type WorldWriter = ReturnType<typeof worldWriter>;
