import { applyCarriedTriggers, carriedTriggers } from "./carried-triggers";
import { applySearchTables, searchTriggers } from "./search/tables";
import type { Store } from "./store";

/** Tables whose rows are never changed or removed, not even by us. */
export const appendOnlyTables = [
  "alignment",
  "assessment",
  "assessment_decision",
  "assessment_provision",
  "assessment_reply",
  "audit",
  "batch",
  "batch_item",
  "batch_undo",
  "case_answer",
  "citation",
  "comment",
  "comment_release",
  "comment_reply",
  "deadline",
  "decision",
  "delivery_attempt",
  "evidence",
  "finding",
  "handover",
  "link",
  "milestone",
  "note",
  "outcome",
  "progress",
  "ratification",
  "settlement",
  "snooze",
  "topic_assignment",
] as const;

const operations = ["update", "delete"] as const;
const triggerName = (table: string, operation: string) => `${table}_refuses_${operation}`;

const writes = ["insert", "update"] as const;
const overlapName = (write: string) => `assessment_standing_refuses_overlap_on_${write}`;
/** Another public answer to the same criterion for the same State that holds for one of the days `new` holds for. */
const overlapping = `
  new.state in ('public_source', 'published')
  and (new.valid_until_day is null or new.valid_until_day > new.valid_from_day)
  and exists (
    select 1 from assessment_standing as other
    where other.country_code = new.country_code and other.criterion_code = new.criterion_code
      and other.assessment_id <> new.assessment_id
      and other.state in ('public_source', 'published')
      and (other.valid_until_day is null or other.valid_until_day > other.valid_from_day)
      and other.valid_from_day < coalesce(new.valid_until_day, '9999-12-31')
      and new.valid_from_day < coalesce(other.valid_until_day, '9999-12-31'))`;
const overlapMessage = "assessment_standing: two public answers hold for the same day";

/** A frozen version and its provisions, as `old` or `new` sees them. */
const frozenRows = [
  { table: "version", write: "update", isFrozen: "old.hash is not null" },
  { table: "version", write: "delete", isFrozen: "old.hash is not null" },
  ...(["insert", "update", "delete"] as const).map((write) => ({
    table: "provision",
    write,
    isFrozen: `exists (select 1 from version where version.id = ${write === "insert" ? "new" : "old"}.version_id and version.hash is not null)`,
  })),
] as const;
const frozenName = ({ table, write }: (typeof frozenRows)[number]) => `${table}_refuses_${write}_when_frozen`;
const frozenMessage = "a frozen version never changes";

const expected = (engine: Store["engine"]) => [
  ...appendOnlyTables.flatMap((table) => operations.map((operation) => triggerName(table, operation))),
  ...writes.map(overlapName),
  ...carriedTriggers,
  ...searchTriggers(engine),
  ...frozenRows.map(frozenName),
];

/**
 * Puts the triggers back that refuse update and delete, answers of the comparison that hold for the same day, changes of frozen
 * versions, and those that keep the search index. Run after every migration: a rebuilt table loses its triggers.
 */
export async function applyGuards(store: Store): Promise<void> {
  if (store.engine === "postgres")
    await store.execute(`
      create or replace function refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name; end $$`);
  for (const table of appendOnlyTables)
    for (const operation of operations) {
      const name = triggerName(table, operation);
      await store.execute(
        store.engine === "sqlite"
          ? `create trigger if not exists "${name}" before ${operation} on "${table}"
             begin select raise(abort, '${table} is append-only'); end`
          : `create or replace trigger "${name}" before ${operation} on "${table}"
             for each row execute function refuse_change()`,
      );
    }
  if (store.engine === "postgres")
    for (const table of appendOnlyTables)
      await store.execute(
        `create or replace trigger "${table}_refuses_truncate" before truncate on "${table}"
         for each statement execute function refuse_change()`,
      );
  await refuseOverlap(store);
  await applyCarriedTriggers(store);
  await applySearchTables(store);
  await refuseChangeOfFrozen(store);
}

async function refuseOverlap(store: Store) {
  if (store.engine === "postgres")
    await store.execute(`
      create or replace function refuse_overlap() returns trigger language plpgsql as $$
      begin if ${overlapping} then raise exception '${overlapMessage}'; end if; return new; end $$`);
  for (const write of writes)
    await store.execute(
      store.engine === "sqlite"
        ? `create trigger if not exists "${overlapName(write)}" before ${write} on assessment_standing
           when ${overlapping} begin select raise(abort, '${overlapMessage}'); end`
        : `create or replace trigger "${overlapName(write)}" before ${write} on assessment_standing
           for each row execute function refuse_overlap()`,
    );
}

async function refuseChangeOfFrozen(store: Store) {
  for (const row of frozenRows) {
    const [name, of] = [frozenName(row), `before ${row.write} on ${row.table}`];
    if (store.engine === "sqlite") {
      await store.execute(
        `create trigger if not exists "${name}" ${of} when ${row.isFrozen} begin select raise(abort, '${frozenMessage}'); end`,
      );
      continue;
    }
    const kept = row.write === "delete" ? "old" : "new";
    await store.execute(`
      create or replace function ${name}() returns trigger language plpgsql as $$
      begin if ${row.isFrozen} then raise exception '${frozenMessage}'; end if; return ${kept}; end $$`);
    await store.execute(`create or replace trigger "${name}" ${of} for each row execute function ${name}()`);
  }
}

/** The triggers that should stand and do not (or stand disabled). Empty when all is well; the start refuses to go on otherwise. */
export async function missingGuards(store: Store): Promise<string[]> {
  const rows = await store.execute(
    store.engine === "sqlite"
      ? "select name from sqlite_master where type = 'trigger'"
      : "select tgname as name from pg_trigger where not tgisinternal and tgenabled <> 'D'",
  );
  const standing = new Set(rows.map((row) => row.name));
  return expected(store.engine).filter((name) => !standing.has(name));
}
