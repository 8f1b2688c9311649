import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { invalidField } from "../../domain/failure";

type CursorValue = string | number;
type Sortable = AnyColumn | SQL;

export interface PageRequest {
  /** 1-200; 50 when absent. */
  limit?: number;
  /** As given by the page before, opaque. */
  cursor?: string;
}

export const limitOf = ({ limit }: PageRequest) => limit ?? 50;

export function writeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** The values of a cursor whose kinds are those of `shape` ("s" text, "n" whole number); `invalid` on `cursor` for anything else. */
export function readCursor(cursor: string | undefined, shape: string): CursorValue[] | null {
  if (cursor === undefined) return null;
  const values = parse(cursor);
  const isSound =
    Array.isArray(values) &&
    values.length === shape.length &&
    values.every((value, at) => (shape[at] === "n" ? Number.isSafeInteger(value) : isPlainText(value)));
  if (!isSound) throw invalidField("cursor", "wrong_form");
  return values as CursorValue[];
}

const isPlainText = (value: unknown) => typeof value === "string" && !value.includes("\u0000");

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

const row = (items: readonly (Sortable | CursorValue)[]) =>
  sql`(${sql.join(
    items.map((item) => sql`${item}`),
    sql`, `,
  )})`;

/** `(a, b) < (x, y)`: what comes after the cursor in descending order; undefined without a cursor. */
export const below = (columns: readonly Sortable[], values: readonly CursorValue[] | null) =>
  values ? sql`${row(columns)} < ${row(values)}` : undefined;

/** The same for ascending order. */
export const above = (columns: readonly Sortable[], values: readonly CursorValue[] | null) =>
  values ? sql`${row(columns)} > ${row(values)}` : undefined;

/** Cuts `limit` rows off those that were read (one more than asked tells whether there is a next page). */
export function cutPage<Row>(rows: Row[], limit: number, keyOf: (row: Row) => CursorValue[]) {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, next: rows.length > limit && last ? writeCursor(keyOf(last)) : null };
}

/** A page of a short list that is read whole, in the order of its keys. */
export function pageInMemory<Item>(
  items: readonly Item[],
  request: PageRequest,
  keyOf: (item: Item) => string,
) {
  const [after] = readCursor(request.cursor, "s") ?? [];
  const rest = after === undefined ? items : items.filter((item) => keyOf(item) > String(after));
  const page = cutPage([...rest], limitOf(request), (item) => [keyOf(item)]);
  return { data: page.rows, page: { next: page.next, totalCount: items.length } };
}
