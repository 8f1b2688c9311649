import Database from "better-sqlite3";
import { auditHash, firstPreviousHash } from "../db/audit-chain";
import { canonicalJson } from "../domain/canonical";
import { factOf } from "../domain/figures/fact";
import { claims, findingValues, pillars, stages } from "../domain/vocabulary";
import { searchFiller, wordMaker } from "./fill-search";
import { randomFrom } from "./random";
import { countryCodes, type WorldName, type worlds } from "./world-size";

const recordedAt = "2026-01-01T00:00:00.000Z";

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

/** Fills a migrated database with the rows of a world of this size; the counters are left to be recounted. */
export function fillWorld(file: string, size: (typeof worlds)[WorldName]) {
  const db = new Database(file);
  db.pragma("synchronous = OFF");
  db.pragma("cache_size = -1048576");
  const putAside = db
    .prepare(
      "select type, name, sql from sqlite_master where type in ('index', 'trigger') and sql is not null",
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of putAside) db.exec(`drop ${type} "${name}"`);
  const search = searchFiller(db, recordedAt);
  const someWords = wordMaker();
  const random = randomFrom(2019);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const dayFrom = (year: number, years: number) =>
    new Date(Date.UTC(year, 0, 1) + Math.floor(random() * years * 365) * 86_400_000)
      .toISOString()
      .slice(0, 10);
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
  const noteChange = auditor(into.audit);
  db.exec("begin");
  for (const code of countryCodes.slice(0, size.countries)) {
    into.country({
      code,
      iso3: `${code}_`,
      name: JSON.stringify({ en: `Synthetic State ${code}` }),
      region: "central-asia",
      is_tracked: 1,
      is_verified: 0,
      row_version: 1,
      recorded_at: recordedAt,
    });
    search.add({
      kind: "country",
      id: code,
      countryCode: code,
      existsBy: "",
      texts: [code, `${code}_`, `Synthetic State ${code}`],
    });
    const bodies = Array.from({ length: 5 }, (_, n) => `${code}-body-${n}`.toLowerCase());
    for (const id of bodies) {
      into.organisation({
        id,
        country_code: code,
        name: JSON.stringify({ en: `Synthetic body ${id}` }),
        kind: "ministry",
        confidence: "reported",
        row_version: 1,
        recorded_at: recordedAt,
      });
      search.add({
        kind: "organisation",
        id,
        countryCode: code,
        existsBy: "",
        texts: [`Synthetic body ${id}`],
      });
    }
    for (let i = 0; i < size.instruments; i++) {
      const instrumentId = `${code.toLowerCase()}-${i}`;
      const adoptedOn = dayFrom(2008, 16);
      const stage = pick(stages);
      const kind = pick(["law", "draft-law", "decree", "action-plan"] as const);
      into.instrument({
        id: instrumentId,
        country_code: code,
        kind,
        number: `SYN-${i}`,
        title: JSON.stringify({ en: `Synthetic ${kind} ${instrumentId}` }),
        adopted_on: adoptedOn,
        stage,
        stage_on: adoptedOn,
        exists_by: adoptedOn,
        is_undated: 0,
        is_published: 1,
        confidence: "reported",
        row_version: 1,
        recorded_at: recordedAt,
        changed_at: recordedAt,
      });
      search.add({
        kind: "instrument",
        id: instrumentId,
        countryCode: code,
        existsBy: adoptedOn,
        texts: [`SYN-${i}`, `Synthetic ${kind} ${instrumentId}`],
      });
      into.milestone({
        id: `${instrumentId}-s`,
        instrument_id: instrumentId,
        country_code: code,
        stage,
        kind: "held",
        happened_on: adoptedOn,
        happened_by: adoptedOn,
        position: 1,
        confidence: "reported",
        recorded_at: recordedAt,
      });
      into.source({
        id: `${instrumentId}-source`,
        title: `Synthetic gazette of ${instrumentId}`,
        publisher: "Synthetic gazette",
        published_on: adoptedOn,
        url: `https://gazette.example/${instrumentId}`,
        language: "en",
        row_version: 1,
        recorded_at: recordedAt,
      });
      search.add({
        kind: "source",
        id: `${instrumentId}-source`,
        countryCode: null,
        existsBy: "",
        texts: [`Synthetic gazette of ${instrumentId}`, "Synthetic gazette"],
      });
      cite("instrument", instrumentId, instrumentId);
      for (let m = 1; m <= size.measures; m++) addMeasure(instrumentId, code, adoptedOn, bodies, m);
    }
  }
  db.exec("commit");
  db.exec("begin");
  search.finish();
  db.exec("commit");
  for (const { sql } of putAside) db.exec(sql);
  db.close();

  function cite(kind: string, id: string, instrumentId: string) {
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
  }

  function addMeasure(
    instrumentId: string,
    code: string,
    adoptedOn: string,
    bodies: string[],
    position: number,
  ) {
    const id = `${instrumentId}-${position}`;
    const dueOn = random() < 0.6 ? dayFrom(2018, 12) : null;
    const entries = Array.from({ length: size.progress }, (_, n) => ({
      id: `${id}-p${n}`,
      claim: pick(claims),
      happenedOn: dayFrom(2018 + n * 2, 2),
    })).sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
    const latest = entries.at(-1);
    const found = random() < 0.3 ? { value: pick(findingValues), on: dayFrom(2024, 2) } : null;
    const claim = latest?.claim ?? null;
    const counted = factOf({
      state: "active",
      isContinuing: false,
      becameContinuing: false,
      claims: entries.map(({ id: entry, claim: made, happenedOn }) => ({
        id: entry,
        claim: made,
        happenedBy: happenedOn,
        recordedAt,
      })),
      findings: found ? [{ id: `${id}-f`, finding: found.value, happenedBy: found.on, recordedAt }] : [],
      ledger: dueOn ? [{ sequence: 1, dueOn, reason: "original", hasAct: false }] : [],
    });
    const text = `Synthetic measure ${id}: to do what is needed for the measurement (${someWords()}).`;
    const changedAt = new Date(Date.parse(recordedAt) - Math.floor(random() * 1e10)).toISOString();
    into.measure({
      id,
      instrument_id: instrumentId,
      country_code: code,
      position,
      number: `${position}`,
      is_number_official: 1,
      text: JSON.stringify({ en: text }),
      state: "active",
      confidence: "reported",
      due_on: dueOn,
      due_by: dueOn ?? "9999-12-31",
      is_continuing: 0,
      is_open: claim !== "completed" && found?.value !== "complete" ? 1 : 0,
      claim,
      claimed_on: latest?.happenedOn ?? null,
      claim_progress_id: latest?.id ?? null,
      finding: found?.value ?? null,
      found_on: found?.on ?? null,
      finding_id: found ? `${id}-f` : null,
      first_due_by: counted.firstDueBy,
      completed_by: counted.completedBy,
      turns: JSON.stringify(counted.turns),
      is_published: 1,
      exists_by: adoptedOn,
      row_version: 1,
      recorded_at: recordedAt,
      changed_at: changedAt,
    });
    search.add({ kind: "measure", id, countryCode: code, existsBy: adoptedOn, texts: [`${position}`, text] });
    cite("measure", id, instrumentId);
    noteChange({ subjectKind: "measure", subjectId: id, countryCode: code, after: { id, instrumentId } });
    into.pillar({
      measure_id: id,
      pillar: pick(pillars),
      country_code: code,
      is_published: 1,
      changed_at: changedAt,
    });
    into.body({ measure_id: id, organisation_id: pick(bodies), role: "lead" });
    if (dueOn)
      into.deadline({
        id: `${id}-d`,
        measure_id: id,
        sequence: 1,
        due_on: dueOn,
        reason: "original",
        decided_on: adoptedOn,
        decided_by: adoptedOn,
        recorded_at: recordedAt,
      });
    for (const entry of entries) {
      const narrative = `Synthetic progress: a sentence of about the usual length that says what was done on that day (${someWords()}).`;
      into.progress({
        id: entry.id,
        measure_id: id,
        country_code: code,
        claim: entry.claim,
        happened_on: entry.happenedOn,
        happened_by: entry.happenedOn,
        narrative,
        origin: "body",
        confidence: "reported",
        recorded_at: recordedAt,
      });
      search.add({
        kind: "progress",
        id: entry.id,
        countryCode: code,
        existsBy: entry.happenedOn,
        texts: [narrative],
      });
      if (random() < 0.1)
        into.awaiting({ progress_id: entry.id, country_code: code, origin: "body", recorded_at: recordedAt });
    }
    if (found)
      into.finding({
        id: `${id}-f`,
        measure_id: id,
        country_code: code,
        finding: found.value,
        happened_on: found.on,
        happened_by: found.on,
        rationale: "Synthetic finding.",
        recorded_at: recordedAt,
        recorded_by_id: "synthetic-reviewer",
      });
  }
}
