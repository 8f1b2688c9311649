import { createHash } from "node:crypto";
import { type Column, getTableColumns, is, type Placeholder, SQL, sql, type Table } from "drizzle-orm";
import { inParts } from "./in-parts";
import type { Tx } from "./store";

interface Preparable {
  prepare(): unknown;
}
type Prepared<Query extends Preparable> = ReturnType<Query["prepare"]>;

/** Statements of up to so many rows or ids are remembered; larger ones are built where they are needed. */
const rememberedSize = 32;

/**
 * A query that is built once for each handle and each variant of its text, because building it costs more than asking it. All values
 * come by `sql.placeholder` and `execute`; a variant is most often the number of ids or rows. The name is for PostgreSQL, which knows
 * a prepared statement by it, and must stand for one query only.
 */
export function preparedFor<Handle extends object, Query extends Preparable, Variant extends number | string>(
  name: string,
  build: (handle: Handle, variant: Variant) => Query,
): (handle: Handle, variant: Variant) => Prepared<Query> {
  const built = new WeakMap<Handle, Map<Variant, Prepared<Query>>>();
  return (handle, variant) => {
    const known = built.get(handle) ?? new Map<Variant, Prepared<Query>>();
    const found = known.get(variant);
    if (found) return found;
    const query = build(handle, variant) as unknown as { prepare(name?: string): Prepared<Query> };
    if (typeof variant === "number" && variant > rememberedSize) return query.prepare();
    const made = query.prepare(nameOf(name, variant));
    built.set(handle, known.set(variant, made));
    return made;
  };
}

/** PostgreSQL cuts names after 63 bytes. */
const nameOf = (name: string, variant: number | string) =>
  typeof variant === "number"
    ? `${name}_${variant}`
    : `${name}_${createHash("sha256").update(variant).digest("hex").slice(0, 16)}`;

/** The same for a query that has one text only. */
export function preparedOnce<Handle extends object, Query extends Preparable>(
  name: string,
  build: (handle: Handle) => Query,
): (handle: Handle) => Prepared<Query> {
  const prepared = preparedFor(name, build);
  return (handle) => prepared(handle, 0);
}

/** Placeholders for so many ids; their values are given as `...ids`. */
export const placesFor = (count: number): Placeholder[] =>
  Array.from({ length: count }, (_, at) => sql.placeholder(String(at)));

/**
 * Adds rows to a table by statements that are built once for each number of rows; `finish` says what becomes of rows that are there
 * already. Columns that a row leaves out get their default.
 */
export function inserting<Of extends Table>(
  name: string,
  table: Of,
  finish: (insert: Insert) => Preparable = (insert) => insert,
): (tx: Tx, rows: readonly Of["$inferInsert"][]) => Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const prepared = preparedFor(name, (tx: Tx, count: number) =>
    finish(
      tx
        .insert(table as never)
        .values(Array.from({ length: count }, (_, at) => rowOf(columns, `${at}.`)) as never),
    ),
  );
  return (tx, rows) =>
    inParts(rows, async (part) => {
      const values: Record<string, unknown> = {};
      for (const [at, row] of part.entries()) fill(values, columns, row, `${at}.`);
      await run(prepared(tx, part.length), values);
    });
}

type Insert = ReturnType<ReturnType<Tx["insert"]>["values"]>;

/** Changes the row with an id; one statement for each set of columns that change together. */
export function updating<Of extends Table & { id: Column }>(
  name: string,
  table: Of,
): (tx: Tx, id: string, changes: Partial<Of["$inferInsert"]>) => Promise<void> {
  const columns = getTableColumns(table);
  const columnsOf = (keys: string[]) => keys.map((key) => [key, columns[key] as Column] as const);
  const prepared = preparedFor(name, (tx: Tx, keys: string) =>
    tx
      .update(table as never)
      .set(rowOf(columnsOf(keys.split(" ")), "") as never)
      .where(sql`${table.id} = ${sql.placeholder(".id")}`),
  );
  return async (tx, id, changes) => {
    const keys = Object.keys(changes);
    if (keys.length === 0) return;
    const values: Record<string, unknown> = { ".id": id };
    fill(values, columnsOf(keys), changes, "");
    await run(prepared(tx, keys.join(" ")), values);
  };
}

type Columns = readonly (readonly [string, Column])[];

const run = (prepared: unknown, values: Record<string, unknown>) =>
  (prepared as { execute(values: unknown): PromiseLike<unknown> }).execute(values);

// As SQL, because drizzle would encode what a bare placeholder gets, and make "null" or false of nothing.
const rowOf = (columns: Columns, prefix: string) =>
  Object.fromEntries(columns.map(([key]) => [key, sql`${sql.placeholder(prefix + key)}`]));

function fill(values: Record<string, unknown>, columns: Columns, row: object, prefix: string) {
  for (const [key, column] of columns) {
    const value = (row as Record<string, unknown>)[key] ?? defaultOf(column, row, key);
    values[prefix + key] = value === null ? null : column.mapToDriverValue(value);
  }
}

function defaultOf(column: Column, row: object, key: string): unknown {
  if (key in row || column.default === undefined) return null;
  if (is(column.default, SQL)) throw new Error(`${key} must be given`);
  return column.default;
}
