import { PgTable, getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { expect, test, vi } from "vitest";

type Config = ReturnType<typeof sqliteConfig>;

const describeTable = (config: Config) => ({
  columns: config.columns.map((column) => ({
    name: column.name,
    notNull: column.notNull,
    primary: column.primary,
    default: column.default,
    values: column.enumValues,
  })),
  indexes: config.indexes.map(({ config: index }) => ({
    name: index.name,
    unique: index.unique,
    columns: index.columns.map((column) => ("name" in column ? column.name : "expression")),
  })),
  primaryKeys: config.primaryKeys.map((key) => key.columns.map((column) => column.name)),
  foreignKeys: config.foreignKeys.map((key) => {
    const { columns, foreignColumns } = key.reference();
    return [columns.map((column) => column.name), foreignColumns.map((column) => column.name)];
  }),
});

async function schemaFor(databaseUrl: string) {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", databaseUrl);
  try {
    return Object.values(await import("../schema")) as unknown[];
  } finally {
    vi.unstubAllEnvs();
  }
}

test("both engines get the same tables, column by column, index by index", async () => {
  const sqlite = (await schemaFor(""))
    .filter((each) => each instanceof SQLiteTable)
    .map((each) => sqliteConfig(each as SQLiteTable));
  const postgres = (await schemaFor("postgres://parity"))
    .filter((each) => each instanceof PgTable)
    .map((each) => postgresConfig(each as PgTable) as unknown as Config);
  expect(sqlite.length).toBeGreaterThan(25);
  expect(postgres.map((table) => table.name)).toEqual(sqlite.map((table) => table.name));
  for (const [index, table] of sqlite.entries())
    expect(describeTable(postgres[index] as Config), table.name).toEqual(describeTable(table));
});
