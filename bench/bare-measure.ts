import type Database from "better-sqlite3";
import { parsed, type Row, today } from "./bare-countries";

/** One measure with its history as our interface gives it to a visitor, from statements written by hand; null when there is none. */
export function measureReader(db: Database.Database) {
  const find = db.prepare(`select m.*, i.kind as i_kind, i.number as i_number, i.title as i_title,
      i.country_code as i_country, c.name as c_name, c.native_language as c_language, p.id as p_id, p.origin as p_origin
    from measure m join instrument i on i.id = m.instrument_id join country c on c.code = m.country_code
    left join progress p on p.id = m.claim_progress_id where m.id = ? and m.is_published = 1`);
  const bodies =
    db.prepare(`select b.role, o.id, o.name, o.acronym, o.country_code as countryCode, o.until_on as untilOn
    from measure_body b join organisation o on o.id = b.organisation_id where b.measure_id = ? order by b.role, o.id`);
  const pillars = db
    .prepare("select pillar from measure_pillar where measure_id = ? order by pillar")
    .pluck();
  const deadlines =
    db.prepare(`select d.*, i.id as i_id, i.kind as i_kind, i.number as i_number, i.title as i_title,
      i.country_code as i_country from deadline d
    left join instrument i on i.id = d.authority_instrument_id and i.is_published = 1
    where d.measure_id = ? order by d.sequence`);
  const progress =
    db.prepare(`select p.*, o.name as o_name, o.acronym as o_acronym, o.country_code as o_country,
      o.until_on as o_until, d.decision, d.rationale, d.recorded_at as decided_at from progress p
    left join organisation o on o.id = p.organisation_id left join decision d on d.progress_id = p.id
    where p.measure_id = ? and (d.decision is null or d.decision <> 'return')
    order by p.happened_by desc, p.recorded_at desc, p.id desc`);
  const findings = db.prepare(
    "select * from finding where measure_id = ? order by happened_by desc, recorded_at desc, id desc",
  );
  const before = neighbour("<", "desc");
  const after = neighbour(">", "asc");
  const citations =
    db.prepare(`select c.*, s.id as s_id, s.title, s.publisher, s.published_on, s.published_note, s.url,
      s.language, s.consulted, s.checked_on from citation c join source s on s.id = c.source_id
    where c.subject_kind = ? and c.subject_id = ? order by c.position`);
  const evidence = db.prepare(`select id, url, title, recorded_at as recordedAt from evidence
    where subject_kind = ? and subject_id = ? order by recorded_at, id`);

  function neighbour(side: "<" | ">", order: "asc" | "desc") {
    return db
      .prepare(`select id from measure where instrument_id = ? and position ${side} ? and is_published = 1
        order by position ${order} limit 1`)
      .pluck();
  }

  const cited = (kind: string, id: unknown) =>
    (citations.all(kind, id) as Row[]).map((row) => ({
      id: row.id,
      field: row.field,
      locator: row.locator,
      quote: row.quote,
      confidence: row.confidence,
      source: {
        id: row.s_id,
        title: row.title,
        publisher: row.publisher,
        publishedOn: row.published_on,
        publishedNote: row.published_note,
        url: row.url,
        language: row.language,
        consulted: row.consulted,
        checkedOn: row.checked_on,
      },
    }));
  const supported = (kind: string, id: unknown) => ({
    evidence: evidence.all(kind, id),
    citations: cited(kind, id),
  });

  return (id: string) => {
    const row = find.get(id) as Row | undefined;
    if (!row) return null;
    const ledger = deadlines.all(id) as Row[];
    return {
      data: {
        ...itemOf(row, {
          bodies: (bodies.all(id) as Row[]).map((body) => ({ ...body, name: parsed(body.name) })),
          pillars: pillars.all(id),
        }),
        deadlines: ledger.map((entry) => ({ ...deadlineOf(entry), citations: cited("deadline", entry.id) })),
        progress: (progress.all(id) as Row[]).map((entry) => ({
          ...progressOf(entry),
          ...supported("progress", entry.id),
        })),
        findings: (findings.all(id) as Row[]).map((entry) => ({
          id: entry.id,
          finding: entry.finding,
          happenedOn: entry.happened_on,
          rationale: entry.rationale,
          recordedAt: entry.recorded_at,
          recordedBy: null,
          ...supported("finding", entry.id),
        })),
        citations: cited("measure", id),
        moveCount: ledger.slice(1).filter((entry) => entry.reason !== "original").length,
        originalDueOn: ledger.findLast((entry) => entry.reason === "original")?.due_on ?? null,
        previousId: before.get(row.instrument_id, row.position) ?? null,
        nextId: after.get(row.instrument_id, row.position) ?? null,
      },
    };
  };
}

const instrumentOf = (row: Row, id: unknown) => ({
  id,
  kind: row.i_kind,
  number: row.i_number,
  title: parsed(row.i_title),
  countryCode: row.i_country,
});

function itemOf(row: Row, attached: { bodies: unknown[]; pillars: unknown[] }) {
  const isContinuing = row.is_continuing === 1;
  return {
    id: row.id,
    position: row.position,
    number: row.number,
    isNumberOfficial: row.is_number_official === 1,
    text: parsed(row.text),
    state: row.state,
    confidence: row.confidence,
    instrumentId: row.instrument_id,
    instrument: instrumentOf(row, row.instrument_id),
    countryCode: row.country_code,
    country: { code: row.country_code, name: parsed(row.c_name), nativeLanguage: row.c_language },
    claimed: row.p_id
      ? {
          claim: row.claim,
          happenedOn: row.claimed_on,
          origin: row.p_origin,
          progressId: row.p_id,
          isVerified: row.claim_decision === "verify",
        }
      : null,
    found: row.finding ? { finding: row.finding, happenedOn: row.found_on, findingId: row.finding_id } : null,
    dueOn: isContinuing ? null : row.due_on,
    dueText: row.due_text,
    isContinuing,
    isOverdue: row.is_open === 1 && (row.due_by as string) < today(),
    ...attached,
    isPublished: row.is_published === 1,
    changedAt: row.changed_at,
    rowVersion: row.row_version,
  };
}

const deadlineOf = (row: Row) => ({
  id: row.id,
  sequence: row.sequence,
  dueOn: row.due_on,
  dueText: row.due_text,
  reason: row.reason,
  authority: row.authority,
  rationale: row.rationale,
  decidedOn: row.decided_on,
  recordedAt: row.recorded_at,
  authorityInstrument: row.i_id ? instrumentOf(row, row.i_id) : null,
});

const progressOf = (row: Row) => ({
  id: row.id,
  claim: row.claim,
  statedAs: row.stated_as,
  happenedOn: row.happened_on,
  narrative: row.narrative,
  language: row.language,
  origin: row.origin,
  confidence: row.confidence,
  organisation: row.organisation_id
    ? {
        id: row.organisation_id,
        name: parsed(row.o_name),
        acronym: row.o_acronym,
        countryCode: row.o_country,
        untilOn: row.o_until,
      }
    : null,
  recordedAt: row.recorded_at,
  recordedBy: null,
  isOwn: false,
  decision: row.decision
    ? { decision: row.decision, rationale: row.rationale, recordedAt: row.decided_at, recordedBy: null }
    : null,
});
