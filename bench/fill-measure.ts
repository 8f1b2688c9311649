import { factOf } from "../domain/figures/fact";
import { claims, findingValues, pillars } from "../domain/vocabulary";
import { recordedAt, type WorldWriter } from "./world-writer";

interface Place {
  instrumentId: string;
  code: string;
  adoptedOn: string;
  bodies: readonly string[];
  position: number;
  /** How often somebody reported on it. */
  entryCount: number;
}

/** Writes a measure with its body, pillar and deadline, and what was reported and found on it. */
export function fillMeasure(
  writer: WorldWriter,
  { instrumentId, code, adoptedOn, bodies, position, entryCount }: Place,
) {
  const { into, search, someWords, noteChange, random, pick, dayFrom, cite } = writer;
  const id = `${instrumentId}-${position}`;
  const dueOn = random() < 0.6 ? dayFrom(2018, 12) : null;
  const entries = Array.from({ length: entryCount }, (_, n) => ({
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
