import { getTableColumns, sql, type Table } from "drizzle-orm";

/** A placeholder for each column of a row to be inserted, under the names of its columns. */
export const placeholdersOf = <Of extends Table>(table: Of) =>
  Object.fromEntries(
    Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]),
  ) as Record<keyof Of["$inferInsert"], ReturnType<typeof sql.placeholder>> as never;

/**
 * A query that is built once for each handle, because building it costs more than asking it. Values come by `sql.placeholder` and
 * `execute`. The name is for PostgreSQL, which knows a prepared statement by it, and must stand for one text only.
 */
export function preparedOnce<Handle extends object, Query extends { prepare(): unknown }>(
  name: string,
  build: (handle: Handle) => Query,
): (handle: Handle) => ReturnType<Query["prepare"]> {
  const built = new WeakMap<Handle, ReturnType<Query["prepare"]>>();
  return (handle) => {
    const known = built.get(handle);
    if (known) return known;
    const query = build(handle) as unknown as { prepare(name: string): ReturnType<Query["prepare"]> };
    const made = query.prepare(name);
    built.set(handle, made);
    return made;
  };
}
