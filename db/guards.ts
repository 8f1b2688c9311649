import type { Store } from "./store";

/** Tables whose rows are never changed or removed, not even by us. */
export const appendOnlyTables = [
  "audit",
  "citation",
  "deadline",
  "decision",
  "evidence",
  "finding",
  "milestone",
  "progress",
] as const;

const operations = ["update", "delete"] as const;
const triggerName = (table: string, operation: string) => `${table}_refuses_${operation}`;
const expected = () => [
  ...appendOnlyTables.flatMap((table) => operations.map((operation) => triggerName(table, operation))),
];

/** Puts the triggers back that refuse update and delete. Run after every migration: a rebuilt table loses its triggers. */
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
}

/** The triggers that should stand and do not (or stand disabled). Empty when all is well; the start refuses to go on otherwise. */
export async function missingGuards(store: Store): Promise<string[]> {
  const rows = await store.execute(
    store.engine === "sqlite"
      ? "select name from sqlite_master where type = 'trigger'"
      : "select tgname as name from pg_trigger where not tgisinternal and tgenabled <> 'D'",
  );
  const standing = new Set(rows.map((row) => row.name));
  return expected().filter((name) => !standing.has(name));
}
