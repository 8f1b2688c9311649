import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import pg from "pg";
import * as schema from "./schema";

const rowsPerStatement = 500;

/** What is made of the other tables, and made anew after they were restored. */
const derived = ["search_entry", "search_edition"];

/** All tables of the schema but those, each after those it refers to. */
function tablesInOrder(): string[] {
  const all = Object.values(schema as Record<string, unknown>)
    .filter((each) => is(each, PgTable))
    .filter((table) => !derived.includes(getTableConfig(table).name));
  const needs = new Map(
    all.map((table) => {
      const { name, foreignKeys } = getTableConfig(table);
      return [name, foreignKeys.map((key) => getTableConfig(key.reference().foreignTable).name)];
    }),
  );
  const order: string[] = [];
  const place = (name: string) => {
    if (order.includes(name)) return;
    for (const needed of needs.get(name) ?? []) if (needed !== name) place(needed);
    order.push(name);
  };
  for (const name of needs.keys()) place(name);
  return order;
}

export async function withClient<Value>(
  url: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

interface Exported {
  names: string[];
  audit: { seq: number; hash: string } | null;
}

/** Writes one `<table>.jsonl` for each table into a folder, all as of one moment. */
export function exportPostgres(url: string, folder: string): Promise<Exported> {
  return withClient(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const names: string[] = [];
    for (const table of tablesInOrder()) {
      const name = `${table}.jsonl`;
      const file = createWriteStream(join(folder, name), { mode: 0o600, flags: "wx" });
      await client.query(`declare whole cursor for select row_to_json(t)::text as row from "${table}" t`);
      for (;;) {
        const { rows } = await client.query(`fetch ${rowsPerStatement} from whole`);
        if (rows.length === 0) break;
        for (const { row } of rows) if (!file.write(`${row}\n`)) await once(file, "drain");
      }
      await client.query("close whole");
      file.end();
      await finished(file);
      names.push(name);
    }
    const { rows } = await client.query("select seq, hash from audit order by seq desc limit 1");
    await client.query("commit");
    return { names, audit: rows[0] ?? null };
  });
}

/** Node's readline would also break a line at U+2028, which JSON leaves as it is. */
async function* linesOf(path: string) {
  let rest = "";
  for await (const piece of createReadStream(path, "utf8")) {
    const lines = `${rest}${piece}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

/** Puts the exported rows in the place of all rows that are there, in one transaction. The guards are off only inside it. */
export function importPostgres(url: string, folder: string): Promise<void> {
  return withClient(url, async (client) => {
    const tables = tablesInOrder();
    const quoted = tables.map((name) => `"${name}"`);
    await client.query("begin");
    for (const table of quoted) await client.query(`alter table ${table} disable trigger user`);
    await client.query(`truncate ${[...quoted, ...derived].join(", ")}`);
    for (const table of tables) {
      let rows: string[] = [];
      const insert = async () => {
        if (rows.length === 0) return;
        const values = `[${rows.join(",")}]`;
        await client.query(
          `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
          [values],
        );
        rows = [];
      };
      for await (const line of linesOf(join(folder, `${table}.jsonl`))) {
        rows.push(line);
        if (rows.length === rowsPerStatement) await insert();
      }
      await insert();
    }
    for (const table of quoted) await client.query(`alter table ${table} enable trigger user`);
    await client.query("commit");
  });
}
